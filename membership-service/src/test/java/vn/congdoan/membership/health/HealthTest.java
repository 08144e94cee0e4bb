package vn.congdoan.membership.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.congdoan.membership.SignedIn.auditor;
import static vn.congdoan.membership.SignedIn.partner;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.local.servers.KafkaBroker;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.SignedIn;

@QuarkusTest
@WithTestResource(value = OwnServers.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(value = TestTokens.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class HealthTest {

    private static final String BROKER = "Broker answers";
    private static final String LEADER = "Somebody relays";
    private static final String LAG = "Journal is published in time";
    private static final String STALLS = "No stream rests";
    private static final String RIGHTS = "Service can only append to the journal";

    private final String database = setting("quarkus.datasource.jdbc.url", String.class);

    private static <T> T setting(String name, Class<T> type) {
        return ConfigProvider.getConfig().getValue(name, type);
    }

    /** Each test begins with nothing wrong, whatever became of the one before. */
    @BeforeEach
    void mend() throws SQLException {
        as(
                OwnServers.OWNER,
                "grant connect on database membership_health to membership_health",
                "revoke update (recorded_by) on journal_2 from membership_health",
                "update relay_leadership set expires_at = now()",
                "update journal_stream set published = head",
                "delete from relay_stall");
    }

    @Test
    void metricsAreForThoseWhoRunAndThoseWhoAudit() {
        given().get("/q/metrics").then().statusCode(401);
        partner().get("/q/metrics").then().statusCode(403);
        auditor().get("/q/metrics").then().statusCode(200);
        SignedIn.operator().get("/q/metrics").then().statusCode(200);
    }

    @Test
    void saysThatTheBrokerIsAwayAndStaysReady() {
        within().untilAsserted(() -> assertThat(status("group/data")).isEqualTo(200));
        assertThat(metric("relay_leader")).isEqualTo(1);

        var broker = ProcessHandle.of(setting("test.broker.pid", Long.class)).orElseThrow();
        broker.destroyForcibly();
        broker.onExit().join();
        Register.district(Register.city());

        within().untilAsserted(() -> {
            assertThat(check(BROKER)).isEqualTo("DOWN");
            assertThat(check(LAG)).isEqualTo("DOWN");
        });
        assertThat(data(LAG, "unpublishedRows")).isEqualTo("2");
        assertThat(status("group/data")).isEqualTo(503);
        assertThat(status("live")).isEqualTo(200);
        assertThat(status("ready")).isEqualTo(200);
        assertThat(status("")).isEqualTo(200);
        assertThat(metric("relay_lag_rows")).isEqualTo(2);
        assertThat(metric("relay_lag_seconds")).isGreaterThan(1);

        KafkaBroker.start(setting("test.broker.directory", Path.class), setting("test.broker.port", Integer.class));

        within().untilAsserted(() -> assertThat(status("group/data")).isEqualTo(200));
        assertThat(metric("relay_lag_rows")).isZero();
        assertThat(metric("relay_lag_seconds")).isZero();
    }

    @Test
    void saysWhichStreamRests() throws SQLException {
        var city = Register.city();
        var large = """
                with stream as (
                    update journal_stream set head = head + 1 where organization = '%s'
                    returning organization, head, last_hash
                )
                insert into journal (organization, position, event_id, type, payload, occurred_on, recorded_at,
                                     recorded_by, hash)
                select organization, head, gen_random_uuid(), 'vn.congdoan.membership.v1.MemberAdmitted',
                       to_json(repeat('x', 2000000)), current_date, now(), 'officer-7', last_hash
                from stream
                """;
        as(OwnServers.DATABASE, large.formatted(city));

        within().untilAsserted(() -> assertThat(check(STALLS)).isEqualTo("DOWN"));
        assertThat(data(STALLS, "organizations")).isEqualTo(city);
        assertThat(metric("relay_resting")).isEqualTo(1);
        assertThat(status("ready")).isEqualTo(200);
    }

    @Test
    void saysWhoRelays() throws SQLException {
        within().untilAsserted(() -> assertThat(data(LEADER, "leader")).isEqualTo("THIS_INSTANCE"));

        as(OwnServers.DATABASE, """
                update relay_leadership
                set epoch = epoch + 1, holder = gen_random_uuid(), expires_at = now() + interval '1 hour'
                """);
        within().untilAsserted(() -> assertThat(data(LEADER, "leader")).isEqualTo("ANOTHER_INSTANCE"));
        assertThat(check(LEADER)).isEqualTo("UP");
        assertThat(metric("relay_leader")).isZero();

        as(OwnServers.DATABASE, "update relay_leadership set expires_at = now()");
        within().untilAsserted(() -> assertThat(data(LEADER, "leader")).isEqualTo("THIS_INSTANCE"));
    }

    @Test
    void saysThatTheServiceCouldChangeTheJournal() throws SQLException {
        within().untilAsserted(() -> assertThat(check(RIGHTS)).isEqualTo("UP"));

        as(OwnServers.OWNER, "grant update (recorded_by) on journal_2 to membership_health");
        within().untilAsserted(() -> assertThat(check(RIGHTS)).isEqualTo("DOWN"));
        assertThat(metric("journal_append_only")).isZero();

        as(OwnServers.OWNER, "revoke update (recorded_by) on journal_2 from membership_health");
        within().untilAsserted(() -> assertThat(check(RIGHTS)).isEqualTo("UP"));
    }

    @Test
    void isNotReadyButAliveWhileTheDatabaseIsAway() throws SQLException {
        assertThat(status("ready")).isEqualTo(200);

        // A role may end its own sessions, and one session stays to do so.
        try (var session = DriverManager.getConnection(database, OwnServers.DATABASE, OwnServers.DATABASE);
                var statement = session.createStatement()) {
            as(OwnServers.OWNER, "revoke connect on database membership_health from membership_health");
            statement.execute("""
                    select pg_terminate_backend(pid)
                    from pg_stat_activity
                    where usename = current_user and pid <> pg_backend_pid()
                    """);
            within().untilAsserted(() -> assertThat(status("ready")).isEqualTo(503));
            assertThat(status("live")).isEqualTo(200);
            assertThat(check(LAG)).isEqualTo("DOWN");
        } finally {
            as(OwnServers.OWNER, "grant connect on database membership_health to membership_health");
        }

        within().untilAsserted(() -> assertThat(status("ready")).isEqualTo(200));
        within().untilAsserted(() -> assertThat(check(LAG)).isEqualTo("UP"));
        assertThat(status("live")).isEqualTo(200);
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
    }

    private static int status(String path) {
        return given().get("/q/health/" + path).statusCode();
    }

    private static String check(String name) {
        return given().get("/q/health/group/data").path("checks.find { it.name == '%s' }.status".formatted(name));
    }

    private static String data(String name, String key) {
        return given().get("/q/health/group/data")
                .path("checks.find { it.name == '%s' }.data.%s.toString()".formatted(name, key));
    }

    private static double metric(String name) {
        return auditor()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("congdoan_" + name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private void as(String role, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, role, role);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
