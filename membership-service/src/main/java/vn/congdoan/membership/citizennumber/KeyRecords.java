package vn.congdoan.membership.citizennumber;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees at the start that the keys in the configuration are those that the database was written with: or numbers could not
 * be read, and a person could become a member twice.
 */
@ApplicationScoped
class KeyRecords {

    private static final byte[] PROVEN = "congdoan key proof".getBytes(UTF_8);

    private final AgroalDataSource database;
    private final CitizenNumberVault vault;

    KeyRecords(AgroalDataSource database, CitizenNumberVault vault) {
        this.database = database;
        this.vault = vault;
    }

    void check(@Observes StartupEvent start) throws SQLException {
        check();
    }

    @Transactional
    void check() throws SQLException {
        try (var connection = database.getConnection()) {
            if (!isMigrated(connection)) {
                return;
            }
            prove(connection, "encryption", "congdoan.citizen-number.keys", vault.encryption());
            prove(connection, "index", "congdoan.citizen-number.index-keys", vault.indexing());
            requireEncryptionKeys(connection);
            requireWholeIndex(connection);
        }
    }

    /** Where migrations are run apart and are still to come, the service is not ready anyway. */
    private static boolean isMigrated(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select to_regclass('citizen_number_key') is not null");
                var found = select.executeQuery()) {
            return found.next() && found.getBoolean(1);
        }
    }

    /** Each key is the one that was used under its number before; a new number is noted. */
    private static void prove(Connection connection, String kind, String setting, Keyring keys) throws SQLException {
        var note = """
                insert into citizen_number_key (kind, id, proof) values (?, ?, ?) on conflict do nothing
                """;
        var read = """
                select proof from citizen_number_key where kind = ? and id = ?
                """;
        try (var insert = connection.prepareStatement(note);
                var select = connection.prepareStatement(read)) {
            for (int number : keys.numbers()) {
                var proof = CitizenNumberVault.hash(keys.get(number), PROVEN);
                insert.setString(1, kind);
                insert.setInt(2, number);
                insert.setBytes(3, proof);
                insert.executeUpdate();
                select.setString(1, kind);
                select.setInt(2, number);
                try (var noted = select.executeQuery()) {
                    if (!noted.next() || !MessageDigest.isEqual(proof, noted.getBytes(1))) {
                        throw new ConfigurationException(
                                setting + ": key " + number + " is not the one that this database was written with");
                    }
                }
            }
        }
    }

    private void requireEncryptionKeys(Connection connection) throws SQLException {
        var sql = """
                select distinct get_byte(citizen_number, 0) from member where citizen_number is not null order by 1
                """;
        var missing = new ArrayList<>(numbers(connection, sql));
        missing.removeAll(vault.encryption().numbers());
        if (!missing.isEmpty()) {
            throw new ConfigurationException(
                    "congdoan.citizen-number.keys lacks key " + missing.get(0) + ", which citizen numbers are under");
        }
    }

    // One of the two columns must be wholly under the key in force: uniqueness rests on it.
    private void requireWholeIndex(Connection connection) throws SQLException {
        var inForce = vault.indexing().first();
        var first = numbers(connection, """
                select distinct get_byte(citizen_number_index, 0) from member where citizen_number_index is not null
                """);
        var next = numbers(connection, """
                select distinct get_byte(citizen_number_index_next, 0)
                from member
                where citizen_number_index_next is not null
                """);
        if (!List.of(inForce).containsAll(first) && !List.of(inForce).containsAll(next)) {
            throw new ConfigurationException("congdoan.citizen-number.index-keys: not all members are indexed by key "
                    + inForce + " yet; name the key before it first, and this one second");
        }
    }

    private static List<Integer> numbers(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql);
                var found = select.executeQuery()) {
            var numbers = new ArrayList<Integer>();
            while (found.next()) {
                numbers.add(found.getInt(1));
            }
            return numbers;
        }
    }
}
