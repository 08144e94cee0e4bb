package vn.congdoan.reporting.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;

@ServiceTest
class FreshnessResourceTest {

    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");

    private static final String DATA = "checks.find { it.name.startsWith('Every stream') }.data.";

    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"));
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void streamsAreListedByOrganizationPageByPage() {
        JsonNode first = reported.read("/v1/freshness?limit=1");
        assertThat(states(first)).containsExactly("HN 1 of 1 LIVE");

        JsonNode second = reported.read(
                "/v1/freshness?limit=1&cursor=" + first.get("nextCursor").asText());
        assertThat(states(second)).containsExactly("HN-CAUGIAY 1 of 1 LIVE");
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void aStreamThatStoppedSaysWhy() {
        reported.read("/v1/freshness");
        reported.proven();
        reported.journal().record(Facts.founded(KIM_LAM, APRIL_4));
        reported.tell(Facts.admitted(KIM_LAM, APRIL_4));

        await().atMost(BOUND).untilAsserted(() -> assertThat(states(reported.peek("/v1/freshness?degraded=true")))
                .containsExactly("HN-CAUGIAY 1 of 3 GAP"));
        Reported.as(Roles.AUDITOR)
                .get("/v1/freshness?degraded=true")
                .then()
                .body("items[0].reason", equalTo("position 2 is missing, though 3 was delivered"));
        RestAssured.get("/q/health/group/data")
                .then()
                .statusCode(503)
                .body(DATA + "gap", equalTo(1))
                .body(DATA + "live", equalTo(1));
        RestAssured.get("/q/health/ready").then().statusCode(200);

        reported.journal().replay("HN-CAUGIAY", 2);

        await().atMost(BOUND).untilAsserted(() -> assertThat(states(reported.peek("/v1/freshness?degraded=true")))
                .isEmpty());
        await().atMost(BOUND)
                .until(() -> RestAssured.get("/q/health/group/data").statusCode() == 200);
    }

    private static List<String> states(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(stream -> String.format(
                        "%s %s of %s %s",
                        Reported.at(stream, "/organization", "/position", "/delivered", "/status")
                                .toArray()))
                .toList();
    }
}
