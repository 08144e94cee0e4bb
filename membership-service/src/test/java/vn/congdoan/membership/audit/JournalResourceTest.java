package vn.congdoan.membership.audit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.SignedIn.auditor;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Cursor;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class JournalResourceTest {

    @Inject
    ScheduledVerification scheduled;

    @Test
    void readsAStreamFromAPositionOn() {
        var city = Register.city();
        var union = Register.union(city);
        var member = Register.member(union);

        auditor()
                .get("/v1/journal?organization=" + city)
                .then()
                .statusCode(200)
                .body("head", equalTo(4))
                .body("next", nullValue())
                .body("items.position", contains(1, 2, 3, 4))
                .body("items.type", hasItem("vn.congdoan.membership.v1.UnionFounded"))
                .body("items[3].organization", equalTo(city))
                .body("items[3].type", equalTo("vn.congdoan.membership.v1.MemberAdmitted"))
                .body("items[3].payload.memberId", equalTo(member))
                .body("items[3].payload.unionId", equalTo(union))
                .body("items[3].occurredOn", equalTo("2021-04-02"))
                .body("items[3].recordedBy", equalTo("city-officer-1"))
                .body("items[3].hash", matchesPattern("[0-9a-f]{64}"));
        auditor()
                .get("/v1/journal?limit=2&from=2&organization=" + city)
                .then()
                .header("Link", matchesPattern("<.*[?&]from=4(&.*)?>; rel=\"next\""))
                .body("next", equalTo(4))
                .body("items.position", contains(2, 3));
        auditor()
                .get("/v1/journal?from=5&organization=" + city)
                .then()
                .header("Link", nullValue())
                .body("head", equalTo(4))
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "organization=NOWHERE, organization, organization.unknown",
        "limit=1, organization, required",
        "organization=HN&from=0, from, min",
        "organization=HN&from=x, from, integer",
        "organization=HN&limit=1001, limit, max",
        "organization=HN&to=7, to, unknown-parameter"
    })
    void refusesAWrongParameter(String query, String parameter, String code) {
        refusedFor(parameter, code, () -> auditor().get("/v1/journal?" + query));
    }

    @Test
    void tellsHowFarAStreamIsRecordedAndSent() {
        var city = Register.city();
        Register.union(city);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> auditor()
                .get(streamOf(city))
                .then()
                .statusCode(200)
                .body("items.organization", contains(city))
                .body("items[0].head", equalTo(3))
                .body("items[0].published", equalTo(3))
                .body("items[0].stall", nullValue()));
    }

    private static String streamOf(String organization) {
        return "/v1/journal/streams?limit=1&cursor=" + before(organization);
    }

    /** Where a page ends behind which that organization comes first. */
    private static String before(String organization) {
        var last = organization.length() - 1;
        return Cursor.after(organization.substring(0, last) + (char) (organization.charAt(last) - 1) + "~");
    }

    @Test
    void findsAnUntouchedStreamIntact() {
        var city = Register.city();
        Register.post("grassroots-unions/" + Register.union(city) + "/admissions", Register.batch(20));

        verify(city, true, 23, null, null);
        refusedFor("organization", "organization.unknown", () -> auditor()
                .get("/v1/journal/verification?organization=NOWHERE"));
    }

    @ParameterizedTest
    @CsvSource({
        "update journal set recorded_by = 'nobody' where organization = '%1$s' and position = 3, 3, CHANGED",
        "update journal set hash = sha256(hash) where organization = '%1$s' and position = 1, 1, CHANGED",
        "delete from journal where organization = '%1$s' and position = 2, 2, MISSING",
        "delete from journal where organization = '%1$s' and position = 4, 4, MISSING"
    })
    void findsTheFirstRowThatSomebodyTouched(String tampering, long position, String fault) throws SQLException {
        var city = Register.city();
        Register.member(Register.union(city));

        tamper(city, tampering.formatted(city));

        verify(city, false, position - 1, position, fault);
    }

    @Test
    void findsATailThatWasCutOff() throws SQLException {
        var city = Register.city();
        Register.member(Register.union(city));

        tamper(
                city,
                "delete from journal where organization = '%1$s' and position = 4".formatted(city),
                "update journal_stream set head = 3, published = 3 where organization = '%1$s'".formatted(city));

        verify(city, false, 2, 3L, "CUT_OFF");
    }

    @Test
    void findsATailThatWasCutOffTogetherWithItsHead() throws SQLException {
        var city = Register.city();
        Register.member(Register.union(city));
        verify(city, true, 4, null, null);

        tamper(city, "delete from journal where organization = '%1$s' and position = 4".formatted(city), """
                update journal_stream set head = 3, published = 3,
                    last_hash = (select hash from journal where organization = '%1$s' and position = 3)
                where organization = '%1$s'
                """.formatted(
                        city));

        verify(city, false, 3, 4L, "CUT_OFF");
    }

    @Test
    void theScheduledRunIsToldByHealthAndMetrics() throws SQLException {
        var city = Register.city();
        Register.member(Register.union(city));
        tamper(
                city,
                "update journal set recorded_by = 'nobody' where organization = '%s' and position = 1".formatted(city));

        scheduled.run();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            given().get("/q/health/group/data")
                    .then()
                    .statusCode(503)
                    .body(
                            "checks.find { it.name == 'Journal is as it was written' }.data.firstBroken",
                            containsString(city + "/1 CHANGED"));
            auditor().get("/q/metrics").then().body(matchesPattern("(?s).*congdoan_journal_broken [1-9].*"));
        });
    }

    /** As who owns the tables can, once there is nothing left for the relay to read. */
    private static void tamper(String organization, String... statements) throws SQLException {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> auditor().get(streamOf(organization)).<Integer>path("items[0].published") == 4);
        try (var connection = Database.connectAsOwner();
                var change = connection.createStatement()) {
            connection.setAutoCommit(false);
            change.execute("alter table journal disable trigger user");
            for (var statement : statements) {
                change.executeUpdate(statement);
            }
            change.execute("alter table journal enable trigger user");
            connection.commit();
        }
    }

    private static void verify(
            String organization, boolean intact, long intactRows, @Nullable Long position, @Nullable String fault) {
        auditor()
                .get("/v1/journal/verification?organization=" + organization)
                .then()
                .statusCode(200)
                .body("items.organization", equalTo(List.of(organization)))
                .body("items[0].intact", equalTo(intact))
                .body("items[0].intactRows", equalTo((int) intactRows))
                .body("items[0].firstBroken.position", position == null ? nullValue() : equalTo(position.intValue()))
                .body("items[0].firstBroken.fault", fault == null ? nullValue() : equalTo(fault));
    }

    @Test
    void verifiesStreamAfterStream() {
        var city = Register.city();
        var district = Register.district(city);

        String cursor = auditor()
                .get("/v1/journal/verification?limit=1&cursor=" + before(city))
                .then()
                .statusCode(200)
                .body("items.organization", contains(city))
                .extract()
                .path("nextCursor");
        auditor()
                .get("/v1/journal/verification?limit=1&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.organization", contains(district));
    }

    @Test
    void refusesToSendAgainWhatIsNoRange() {
        var city = Register.city();

        refused(ProblemType.INVALID_REQUEST, () -> SignedIn.operator()
                        .body(Map.of("organization", "NOWHERE", "from", 1))
                        .post("/v1/journal/replays"))
                .body("errors.pointer", contains("/organization"));
        refused(ProblemType.INVALID_REQUEST, () -> SignedIn.operator()
                        .body(Map.of("organization", city, "from", 2))
                        .post("/v1/journal/replays"))
                .body("errors.pointer", contains("/from"));
        refused(ProblemType.INVALID_REQUEST, () -> SignedIn.operator()
                        .body(Map.of("organization", city, "from", 1, "to", 0))
                        .post("/v1/journal/replays"))
                .body("errors.pointer", contains("/to"));
        refused(ProblemType.NOT_FOUND, () -> SignedIn.operator()
                .get("/v1/journal/replays/019aa7ca-6f21-7b48-9d05-4e8a1c7f3b92"));
        refused(ProblemType.NOT_FOUND, () -> SignedIn.operator().get("/v1/journal/replays/7"));
    }
}
