package vn.congdoan.membership.health;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.journal.Relay;

/** Reads the condition of the journal. */
@ApplicationScoped
class Conditions {

    /** One scrape, or one look at all checks, is one question to the database. */
    private static final Duration WORTH = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final Relay relay;
    private final Clock clock;

    private @Nullable Condition last;
    private @Nullable SQLException lastFailure;
    private long askedAt;

    Conditions(AgroalDataSource database, Relay relay, Clock clock) {
        this.database = database;
        this.relay = relay;
        this.clock = clock;
    }

    /** {@return the condition, not older than a second} */
    synchronized Condition now() throws SQLException {
        if ((last == null && lastFailure == null) || System.nanoTime() - askedAt > WORTH.toNanos()) {
            ask();
        }
        if (last == null) {
            throw new SQLException(lastFailure);
        }
        return last;
    }

    /** A database that doesn't answer isn't waited for by each check anew. */
    private void ask() {
        try {
            last = read();
            lastFailure = null;
        } catch (SQLException e) {
            last = null;
            lastFailure = e;
        }
        askedAt = System.nanoTime();
    }

    private Condition read() throws SQLException {
        var sql = """
                select (select holder from relay_leadership where expires_at > now()),
                       unpublished,
                       oldest,
                       (select count(*) from relay_stall),
                       array(select organization from relay_stall order by since, organization limit 10),
                       (select count(*) from journal_replay where finished_at is null),
                       array(select organization || '/' || position from journal_rewind order by organization),
                       (select count(*) from verified_stream where fault is not null),
                       array(select organization || '/' || broken_position || ' ' || fault from verified_stream
                             where fault is not null order by organization limit 10),
                       (select min(verified_at) from verified_stream),
                       (select not bool_or(has_table_privilege(relid, 'UPDATE, DELETE, TRUNCATE, TRIGGER')
                                           or has_any_column_privilege(relid, 'UPDATE')
                                           or pg_has_role(relowner, 'MEMBER'))
                        from pg_partition_tree('journal') part
                        join pg_class on pg_class.oid = part.relid)
                from (
                    select coalesce(sum(stream.head - stream.published), 0) as unpublished,
                           min(first.recorded_at) as oldest
                    from journal_stream stream
                    left join lateral (
                        select recorded_at
                        from journal
                        where organization = stream.organization and position = stream.published + 1
                        limit 1
                    ) first on true
                    where stream.published < stream.head
                ) lag
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var found = select.executeQuery()) {
            found.next();
            return new Condition(
                    leader(found.getObject(1, UUID.class)),
                    found.getLong(2),
                    age(found.getObject(3, OffsetDateTime.class)),
                    found.getLong(4),
                    texts(found, 5),
                    found.getLong(6),
                    texts(found, 7),
                    found.getLong(8),
                    texts(found, 9),
                    age(found.getObject(10, OffsetDateTime.class)),
                    found.getBoolean(11));
        }
    }

    private Condition.Leader leader(@Nullable UUID holder) {
        if (holder == null) {
            return Condition.Leader.NOBODY;
        }
        return holder.equals(relay.instance()) ? Condition.Leader.THIS_INSTANCE : Condition.Leader.ANOTHER_INSTANCE;
    }

    private Duration age(@Nullable OffsetDateTime recordedAt) {
        if (recordedAt == null) {
            return Duration.ZERO;
        }
        var age = Duration.between(recordedAt.toInstant(), clock.instant());
        // Another instance's clock may be ahead.
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static List<String> texts(ResultSet found, int column) throws SQLException {
        return List.of((String[]) found.getArray(column).getArray());
    }
}
