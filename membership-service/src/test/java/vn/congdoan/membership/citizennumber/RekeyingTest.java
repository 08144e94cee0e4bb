package vn.congdoan.membership.citizennumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.membership.Bodies;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

/** Keys are changed under a database that goes on being written; the last change leads back to the keys of all tests. */
@ServiceTest
class RekeyingTest {

    private static final String KEY = "VGhpcyBpcyBhIGtleSBmb3IgdGVzdHMgb25seSAhISE=";
    private static final String INDEX_KEY = "QW5vdGhlciBrZXkgdGhhdCBvbmx5IHRlc3RzIHVzZS4=";
    private static final String NEW_KEY = "QSBuZXcga2V5IHRoYXQgaXMgZm9yIHRlc3RzIG9ubHk=";

    private static final String ENCRYPTION_OLD = "1:" + KEY;
    private static final String ENCRYPTION_CHANGING = "2:" + NEW_KEY + ",1:" + KEY;
    private static final String ENCRYPTION_NEW = "2:" + NEW_KEY;
    private static final String INDEX_OLD = "1:" + INDEX_KEY;
    private static final String INDEX_CHANGING = "1:" + INDEX_KEY + ",2:" + NEW_KEY;
    private static final String INDEX_NEW = "2:" + NEW_KEY;

    private final String citizenId = "%012d".formatted(Register.serial());

    @Inject
    AgroalDataSource database;

    private static CitizenNumberVault vault(String keys, String indexKeys) {
        return new CitizenNumberVault(CitizenNumberVaultTest.Keys.several(keys, indexKeys));
    }

    private Rekeying rekeying(CitizenNumberVault vault) {
        var rekeying = new Rekeying(database, vault);
        rekeying.run();
        return rekeying;
    }

    /** What is left of imports needs its key for as long as it is kept. */
    @BeforeEach
    void forgetImports() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from import_refusal");
            statement.execute("delete from import_file");
        }
    }

    @AfterEach
    void goBackToTheKeysOfAllTests() throws SQLException {
        rekeying(vault("1:" + KEY + ",2:" + NEW_KEY, "2:" + NEW_KEY + ",1:" + INDEX_KEY));
        rekeying(vault("1:" + KEY, "1:" + INDEX_KEY));
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from member where erased_at is null"
                        + " and get_byte(citizen_number, 0) + get_byte(citizen_number_index, 0)"
                        + " + get_byte(citizen_number_index_next, 0) <> 3");
                var found = select.executeQuery()) {
            found.next();
            assertThat(found.getInt(1)).isZero();
        }
    }

    @Test
    void bringsNumbersUnderTheNewKeysWhileNobodyCanBecomeAMemberTwice() throws SQLException {
        var member = admit();
        var old = vault(ENCRYPTION_OLD, INDEX_OLD);
        var changing = vault(ENCRYPTION_CHANGING, INDEX_CHANGING);
        var changed = vault(ENCRYPTION_NEW, INDEX_NEW);

        // Instances with the old and with both keys write side by side; nothing is brought over yet.
        assertThatIsAdmittedOnlyOnce(member, old, changing);
        refusesToStart(changed);

        var progress = rekeying(changing).progress();
        assertThat(progress).isEqualTo(new Rekeying.Progress(0, List.of("key 1", "index key 1")));
        assertThatIsAdmittedOnlyOnce(member, old, changing, changed);
        assertThat(changed.decrypt(member, number(member))).isEqualTo(citizenId);

        // The old keys are taken out; what was found by them is found by the new ones.
        assertThatCode(() -> check(changed)).doesNotThrowAnyException();
        assertThat(rekeying(changed).progress()).isEqualTo(new Rekeying.Progress(0, List.of()));
        assertThatIsAdmittedOnlyOnce(member, changing, changed);
        refusesToStart(old);
    }

    @Test
    void noticesAnotherKeyUnderANumberThatWasUsed() {
        assertThatCode(() -> check(vault(ENCRYPTION_OLD, INDEX_OLD))).doesNotThrowAnyException();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> check(vault("1:" + NEW_KEY, INDEX_OLD)))
                .withMessage("congdoan.citizen-number.keys: key 1 is not the one that this database was written with");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> check(vault(ENCRYPTION_OLD, "1:" + NEW_KEY)))
                .withMessage(
                        "congdoan.citizen-number.index-keys: key 1 is not the one that this database was written with");
    }

    private UUID admit() {
        var union = Register.union(Register.city());
        return UUID.fromString(Register.post(
                        "grassroots-unions/" + union + "/members",
                        Bodies.with(Register.admission(), "/citizenId", citizenId))
                .extract()
                .path("id"));
    }

    private void check(CitizenNumberVault vault) {
        QuarkusTransaction.requiringNew().call(() -> {
            new KeyRecords(database, vault).check();
            return null;
        });
    }

    private void refusesToStart(CitizenNumberVault vault) {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> check(vault));
    }

    private byte[] number(UUID member) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select citizen_number from member where id = ?")) {
            select.setObject(1, member);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getBytes(1);
            }
        }
    }

    /** By each of the vaults a second admission of the person would be written as that instance writes it. */
    private void assertThatIsAdmittedOnlyOnce(UUID member, CitizenNumberVault... writers) throws SQLException {
        var sql = """
                insert into member (id, union_id, full_name, date_of_birth, gender, citizen_number,
                                    citizen_number_index, citizen_number_index_next,
                                    admitted_on, changed_on, decision_id, recorded_at)
                select ?, union_id, full_name, date_of_birth, gender, citizen_number, ?, ?,
                       admitted_on, changed_on, decision_id, recorded_at
                from member
                where id = ?
                """;
        for (var writer : writers) {
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement(sql)) {
                insert.setObject(1, UUID.randomUUID());
                insert.setBytes(2, writer.index(citizenId));
                insert.setBytes(3, writer.nextIndex(citizenId));
                insert.setObject(4, member);
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(insert::executeUpdate)
                        .extracting(SQLException::getSQLState)
                        .isEqualTo("23505");
            }
        }
    }
}
