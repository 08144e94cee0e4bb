package vn.congdoan.membership.citizennumber;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings citizen numbers that are under older keys under the present ones, a page a transaction, while the service goes
 * on: every instance that runs writes under keys that all of them have.
 */
@ApplicationScoped
class Rekeying {

    static final int PAGE = 500;

    private static final Logger LOG = Logger.getLogger(Rekeying.class);
    private static final UUID FIRST = new UUID(0, 0);

    private final AgroalDataSource database;
    private final CitizenNumberVault vault;

    private volatile @Nullable Progress progress;

    Rekeying(AgroalDataSource database, CitizenNumberVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * How far it has come.
     *
     * @param remaining members of whom something is under another than the present keys
     * @param needless what the configuration names and nothing is under any more, like {@code key 1}
     */
    record Progress(long remaining, List<String> needless) {}

    /** As of the last look; null before the first. */
    @Nullable
    Progress progress() {
        return progress;
    }

    /** Does all there is to do, but rows that others hold: those are for the next time. */
    void run() {
        var before = progress;
        var now = QuarkusTransaction.requiringNew().call(this::look);
        if (now.remaining() > 0) {
            UUID last = FIRST;
            while (last != null) {
                var after = last;
                last = QuarkusTransaction.requiringNew().call(() -> page(after));
            }
            now = QuarkusTransaction.requiringNew().call(this::look);
        }
        progress = now;
        if (!now.needless().isEmpty() && (before == null || !before.needless().equals(now.needless()))) {
            LOG.infof(
                    "No citizen number needs %s any more: take it out of the configuration",
                    String.join(", ", now.needless()));
        }
    }

    private Progress look() throws SQLException {
        var sql = """
                select count(*) filter (where get_byte(citizen_number, 0) <> ?
                                           or get_byte(citizen_number_index, 0) <> ?
                                           or get_byte(citizen_number_index_next, 0) <> ?),
                       array_agg(distinct get_byte(citizen_number, 0))
                           || array(select distinct get_byte(content, 0) from import_file)
                           || array(select distinct get_byte(cells, 0) from import_refusal)
                from member
                where erased_at is null
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setInt(1, vault.encryption().first());
            select.setInt(2, vault.indexing().first());
            select.setInt(3, vault.indexing().last());
            try (var found = select.executeQuery()) {
                found.next();
                var needless = new ArrayList<String>();
                unused(vault.encryption(), numbers(found.getArray(2))).forEach(key -> needless.add("key " + key));
                if (found.getLong(1) == 0
                        && vault.indexing().first() != vault.indexing().last()) {
                    needless.add("index key " + vault.indexing().first());
                }
                return new Progress(found.getLong(1), needless);
            }
        }
    }

    private static Set<Integer> numbers(@Nullable Array keys) throws SQLException {
        var numbers = new HashSet<Integer>();
        if (keys != null) {
            for (var key : (Integer[]) keys.getArray()) {
                if (key != null) {
                    numbers.add(key);
                }
            }
        }
        return numbers;
    }

    // A key of a higher number than the one in use is there for what is to come.
    private static List<Integer> unused(Keyring keys, Set<Integer> used) {
        return keys.numbers().stream()
                .filter(number -> number < keys.first() && !used.contains(number))
                .toList();
    }

    /**
     * Brings a page of members under the present keys.
     *
     * @return the last of them, null when there was none
     */
    private @Nullable UUID page(UUID after) throws SQLException {
        try (var connection = database.getConnection()) {
            var rows = rows(connection, after);
            if (rows.isEmpty()) {
                return null;
            }
            write(connection, rows);
            return rows.get(rows.size() - 1).id();
        }
    }

    private record Row(UUID id, String citizenNumber) {}

    private List<Row> rows(Connection connection, UUID after) throws SQLException {
        var sql = """
                select id, citizen_number
                from member
                where id > ?
                  and erased_at is null
                  and (get_byte(citizen_number, 0) <> ?
                       or get_byte(citizen_number_index, 0) <> ?
                       or get_byte(citizen_number_index_next, 0) <> ?)
                order by id
                limit ?
                for no key update skip locked
                """;
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, after);
            select.setInt(2, vault.encryption().first());
            select.setInt(3, vault.indexing().first());
            select.setInt(4, vault.indexing().last());
            select.setInt(5, PAGE);
            try (var found = select.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (found.next()) {
                    var id = found.getObject(1, UUID.class);
                    rows.add(new Row(id, vault.decrypt(id, found.getBytes(2))));
                }
                return rows;
            }
        }
    }

    private void write(Connection connection, List<Row> rows) throws SQLException {
        var sql = """
                update member
                set citizen_number = rekeyed.number,
                    citizen_number_index = rekeyed.index,
                    citizen_number_index_next = rekeyed.next
                from unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[]) as rekeyed (id, number, index, next)
                where member.id = rekeyed.id
                """;
        try (var update = connection.prepareStatement(sql)) {
            update.setArray(
                    1,
                    connection.createArrayOf("uuid", rows.stream().map(Row::id).toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "bytea",
                            rows.stream()
                                    .map(row -> vault.encrypt(row.id(), row.citizenNumber()))
                                    .toArray(byte[][]::new)));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea",
                            rows.stream()
                                    .map(row -> vault.index(row.citizenNumber()))
                                    .toArray(byte[][]::new)));
            update.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea",
                            rows.stream()
                                    .map(row -> vault.nextIndex(row.citizenNumber()))
                                    .toArray(byte[][]::new)));
            update.executeUpdate();
        }
    }
}
