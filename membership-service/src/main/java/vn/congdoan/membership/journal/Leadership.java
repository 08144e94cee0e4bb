package vn.congdoan.membership.journal;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who of several instances relays. Leadership is a lease in the database, by the database's clock; each new holder raises
 * the epoch, and a former one finds its epoch gone when it tries to move a mark.
 */
class Leadership {

    private final AgroalDataSource database;
    private final Duration lease;
    private final UUID holder = UUID.randomUUID();
    private OptionalLong epoch = OptionalLong.empty();
    private long renewedAt;
    private @Nullable OffsetDateTime serverStartedAt;

    Leadership(AgroalDataSource database, Duration lease) {
        this.database = database;
        this.lease = lease;
    }

    /** By which name this instance holds the lease. */
    UUID holder() {
        return holder;
    }

    /**
     * The epoch of this instance; empty while another one leads, and once after the database was started anew. The lease is renewed when a third of it has passed:
     * until then the answer may be out of date, which {@link #holds} finds out.
     */
    OptionalLong epoch() throws SQLException {
        if (epoch.isEmpty() || System.nanoTime() - renewedAt > lease.toNanos() / 3) {
            epoch = claim();
            renewedAt = System.nanoTime();
        }
        return epoch;
    }

    private OptionalLong claim() throws SQLException {
        var sql = """
                insert into relay_leadership as held (epoch, holder, expires_at)
                values (1, ?, now() + ? * interval '1 millisecond')
                on conflict (single) do update
                set epoch = case when held.holder = excluded.holder then held.epoch else held.epoch + 1 end,
                    holder = excluded.holder,
                    expires_at = excluded.expires_at
                where held.holder = excluded.holder or held.expires_at < now()
                returning epoch, pg_postmaster_start_time()
                """;
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(sql)) {
            upsert.setObject(1, holder);
            upsert.setLong(2, lease.toMillis());
            try (var claimed = upsert.executeQuery()) {
                return claimed.next() && isServedAsBefore(claimed.getObject(2, OffsetDateTime.class))
                        ? OptionalLong.of(claimed.getLong(1))
                        : OptionalLong.empty();
            }
        }
    }

    /** A server that was started since may serve an older copy: who led before has to begin anew. */
    private boolean isServedAsBefore(OffsetDateTime startedAt) {
        var before = serverStartedAt;
        serverStartedAt = startedAt;
        return before == null || before.isEqual(startedAt);
    }

    /** Gives the lease up, so that another instance need not wait for its end. */
    void release() throws SQLException {
        epoch = OptionalLong.empty();
        var sql = """
                update relay_leadership set expires_at = now() where holder = ?
                """;
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, holder);
            update.executeUpdate();
        }
    }

    /**
     * Whether the epoch still stands. Within a transaction it stays so until the end: a claim waits for the lock taken
     * here.
     */
    static boolean holds(Connection connection, long epoch) throws SQLException {
        var sql = """
                select 1 from relay_leadership where epoch = ? for share
                """;
        try (var select = connection.prepareStatement(sql)) {
            select.setLong(1, epoch);
            try (var found = select.executeQuery()) {
                return found.next();
            }
        }
    }
}
