package vn.congdoan.membership.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class ExpiryTest {

    private static final String JUST_KEPT = "23 hours 59 minutes";
    private static final String EXPIRED = "24 hours 1 minute";

    private final String key = UUID.randomUUID().toString();

    @Inject
    Sweep sweep;

    @Test
    void comesADayAfterTheAnswer() throws SQLException {
        var city = Register.city();
        var enterprise = Register.newEnterprise(city);
        var first = post(enterprise);

        age(JUST_KEPT);

        var repeated = post(enterprise);
        assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeated.asString()).isEqualTo(first.asString());
    }

    @Test
    void makesAKeyThatIsNotYetDeletedCountAsUnknown() throws SQLException {
        var city = Register.city();
        var first = post(Register.newEnterprise(city));
        var other = Register.newEnterprise(city);
        age(EXPIRED);

        var second = post(other);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isNull();
        assertThat(second.<String>path("id")).isNotEqualTo(first.path("id"));
        var third = post(other);
        assertThat(third.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(third.asString()).isEqualTo(second.asString());
    }

    @Test
    void endsInDeletionHoweverManyThereAre() throws SQLException {
        post(Register.newEnterprise(Register.city()));
        var many = 2 * Sweep.PAGE + 1;
        var sql = """
                insert into idempotency_key (caller, key, fingerprint, status, body, recorded_at)
                select ?, 'old-' || n, '', 201, '{}', now() - interval '%s' from generate_series(1, %d) n
                """.formatted(EXPIRED, many);
        assertThat(change(sql)).isEqualTo(many);

        sweep.deleteExpired();

        var left = """
                select count(*), count(*) filter (where recorded_at <= now() - interval '24 hours')
                from idempotency_key
                where caller = 'old-%1$s' or key = '%1$s'
                """.formatted(key);
        try (var connection = Database.connect();
                var select = connection.createStatement();
                var found = select.executeQuery(left)) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(1);
            assertThat(found.getInt(2)).isZero();
        }
    }

    private void age(String by) throws SQLException {
        var sql = "update idempotency_key set recorded_at = recorded_at - interval '%s' where key = ?".formatted(by);
        try (var connection = Database.connect();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, key);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private int change(String sql) throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, "old-" + key);
            return statement.executeUpdate();
        }
    }

    private Response post(Object enterprise) {
        return cityOfficer().header("Idempotency-Key", key).body(enterprise).post("/v1/enterprises");
    }
}
