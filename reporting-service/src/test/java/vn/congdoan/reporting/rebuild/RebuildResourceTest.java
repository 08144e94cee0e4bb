package vn.congdoan.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.JournalServer;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;

@ServiceTest
class RebuildResourceTest {

    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final String REPORT = "/v1/progress/2021/HN-CAUGIAY?asOf=2021-12-31";

    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh();
        // What other tests told isn't what this one's journal says.
        reported.journal().emptyTopic();
        reported.withJournal()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                        Facts.founded(KIM_LAM, APRIL_4))
                .tell(IntStream.range(0, 50)
                        .<MembershipEvent>mapToObj(n -> Facts.admitted(KIM_LAM, APRIL_4))
                        .toList());
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void anOperatorHasReportsRebuiltWhileTheyAreRead() {
        reported.read(REPORT);
        reported.proven();
        JsonNode before = reported.peek(REPORT);
        assertThat(before.at("/freshness/degraded").asBoolean()).isFalse();

        String place = request("{\"source\": \"TOPIC\"}")
                .statusCode(201)
                .body("state", equalTo("RUNNING"))
                .body("cause", equalTo("OPERATOR"))
                .body("requestedBy", equalTo("test"))
                .header("Location", containsString("/v1/rebuilds/"))
                .extract()
                .header("Location");
        request("{\"source\": \"TOPIC\"}")
                .statusCode(409)
                .body("type", equalTo("urn:congdoan:problem:rebuild-running"));
        await().atMost(BOUND).pollInterval(Duration.ofMillis(5)).until(() -> {
            assertThat(reported.peek(REPORT)).isEqualTo(before);
            return !"RUNNING".equals(state(place));
        });

        Reported.as(Roles.AUDITOR)
                .get(place)
                .then()
                .statusCode(200)
                .body("state", equalTo("SWAPPED"))
                .body("phase", equalTo("DONE"))
                .body("percent", equalTo(100.0f))
                .body("compared.differing", equalTo(0));
        Reported.as(Roles.CITY_OFFICER)
                .get("/v1/rebuilds")
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("SWAPPED"));

        assertThat(reported.peek(REPORT)).isEqualTo(before);
        reported.tell(Facts.admitted(KIM_LAM, APRIL_4));
        assertThat(reported.read(REPORT).at("/newMembers/actual").asInt()).isEqualTo(51);
        Reported.as(Roles.OPERATOR)
                .get("/q/metrics")
                .then()
                .body(
                        containsString("rebuild_percent"),
                        containsString("rebuild_running 0.0"),
                        containsString("rebuild_rows_differing"));
    }

    @Test
    void theSameCallAgainIsTheSameRebuildWhateverHasBecomeOfIt() {
        String place = request("again", "TOPIC")
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .header("Location");
        request("again", "TOPIC")
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", equalTo(place));
        await().atMost(BOUND).until(() -> !"RUNNING".equals(state(place)));
        request("again", "TOPIC")
                .statusCode(201)
                .header("Location", equalTo(place))
                .body("state", equalTo("SWAPPED"));
        request("again", "JOURNAL")
                .statusCode(422)
                .body("type", equalTo("urn:congdoan:problem:idempotency-key-reused"));

        String id = place.substring(place.lastIndexOf('/') + 1);
        Reported.as(Roles.OPERATOR).get("/v1/rebuilds?limit=1").then().body("items.id", equalTo(List.of(id)));
        Reported.as(Roles.OPERATOR)
                .get("/v1/rebuilds?cursor=" + Cursor.after(id))
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        Reported.as(Roles.OPERATOR)
                .get("/v1/rebuilds?cursor=" + Cursor.after("none"))
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("cursor")));
    }

    @Test
    void aRebuildFromAJournalThatDoesntAnswerFailsAndSaysWhy() {
        JournalServer.shared().answerFor(null);
        String place =
                request("{\"source\": \"JOURNAL\"}").statusCode(201).extract().header("Location");

        await().atMost(BOUND).until(() -> "FAILED".equals(state(place)));

        Reported.as(Roles.OPERATOR).get(place).then().body("error", containsString("the journal answers 503"));
    }

    @Test
    void whatIsRebuiltFromTheJournalIsWhatWasReported() {
        reported.read(REPORT);
        reported.proven().withJournal();
        JsonNode before = reported.peek(REPORT);
        String place =
                request("{\"source\": \"JOURNAL\"}").statusCode(201).extract().header("Location");

        await().atMost(BOUND).until(() -> "SWAPPED".equals(state(place)));

        assertThat(reported.read(REPORT)).isEqualTo(before);
    }

    @Test
    void onlyAnOperatorAsksForARebuildAndPartnersDontSeeThem() {
        for (String role : List.of(Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.AUDITOR, Roles.PARTNER)) {
            Reported.as(role)
                    .contentType(ContentType.JSON)
                    .body("{\"source\": \"TOPIC\"}")
                    .post("/v1/rebuilds")
                    .then()
                    .statusCode(403);
        }
        for (String role : List.of(Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.AUDITOR, Roles.OPERATOR)) {
            Reported.as(role).get("/v1/rebuilds").then().statusCode(200);
        }
        Reported.as(Roles.PARTNER).get("/v1/rebuilds").then().statusCode(403);
    }

    @Test
    void whatIsNoRequestIsRefused() {
        request("{}").statusCode(400).body("errors.pointer", hasItem("/source"));
        request("{\"source\": \"MEMORY\"}").statusCode(400).body("errors.pointer", hasItem("/source"));
        Reported.as(Roles.OPERATOR)
                .get("/v1/rebuilds/019aa7ca-6f21-7b48-9d05-4e8a1c7f3b92")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse request(String key, String source) {
        return Reported.as(Roles.OPERATOR)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"source\": \"" + source + "\"}")
                .post("/v1/rebuilds")
                .then();
    }

    private static ValidatableResponse request(String body) {
        return Reported.as(Roles.OPERATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/rebuilds")
                .then();
    }

    private static String state(String place) {
        return Reported.as(Roles.OPERATOR).get(place).then().extract().path("state");
    }
}
