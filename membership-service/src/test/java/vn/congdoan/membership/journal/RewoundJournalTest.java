package vn.congdoan.membership.journal;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.SignedIn.auditor;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

/** What callers of the service see while its journal lacks rows that were sent. */
@ServiceTest
class RewoundJournalTest {

    private static final String CHECK = "checks.find { it.name == 'Journal is not rewound' }";

    @Test
    void takesNoFactsAndSaysSoUntilItIsSettled() throws SQLException {
        var city = Register.city();
        var union = Register.union(city);

        execute("insert into journal_rewind values ('" + city + "', 7, sha256('of another row'), now())");
        try {
            refused(ProblemType.JOURNAL_REWOUND, () -> cityOfficer()
                    .body(Map.of("code", city + "2", "name", "LĐLĐ thành phố " + city, "kind", "CITY"))
                    .post("/v1/organizations"));
            refused(
                    ProblemType.JOURNAL_REWOUND,
                    () -> cityOfficer().body(Register.batch(3)).post("/v1/grassroots-unions/" + union + "/admissions"));
            cityOfficer().get("/v1/grassroots-unions/" + union).then().statusCode(200);
            // Who asks for the condition gets one that is not older than a second.
            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> given().get("/q/health/group/data")
                    .then()
                    .statusCode(503)
                    .body(CHECK + ".status", equalTo("DOWN"))
                    .body(CHECK + ".data.firstMissing", equalTo(city + "/7")));
            auditor().get("/q/metrics").then().body(containsString("congdoan_journal_rewound 1.0"));
            given().get("/q/health/ready").then().statusCode(200);
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            execute("delete from journal_rewind");
        }

        Register.member(union);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().get("/q/health/group/data").then().body(CHECK + ".status", equalTo("UP")));
    }

    private static void execute(String change) throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
