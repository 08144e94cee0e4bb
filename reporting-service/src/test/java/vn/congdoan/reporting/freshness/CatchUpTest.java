package vn.congdoan.reporting.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;
import vn.congdoan.reporting.fold.StreamsAdvanced;

@ServiceTest
class CatchUpTest {

    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");

    @Inject
    CatchUp catchUp;

    private final HttpClient client = HttpClient.newHttpClient();
    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                        Facts.founded(KIM_LAM, APRIL_4));
        reported.read("/v1/progress/2021");
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void aReportWaitsUntilItHasCountedWhatIsAskedFor() throws Exception {
        CompletableFuture<HttpResponse<String>> report = ask("HN-CAUGIAY/3", "wait=10");
        assertThat(report).isNotDone();

        reported.tell(Facts.admitted(KIM_LAM, APRIL_4));

        HttpResponse<String> answer = report.get(10, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Preference-Applied")).contains("wait=10");
        assertThat(answer.body()).contains("\"actual\":1").contains("\"position\":3");
    }

    @Test
    void theIntakeOfThisInstanceWakesWhoWaits() {
        StreamPositions asked = new StreamPositions(Map.of("HN-XYZ", 5L));
        CompletableFuture<Map<String, Long>> answer =
                catchUp.await(asked, Duration.ofSeconds(10)).subscribeAsCompletionStage();

        // The database never says so, so that only the signal can wake it.
        catchUp.advanced(new StreamsAdvanced(Map.of("HN-XYZ", 5L)));

        assertThat(answer).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(Map.of("HN-XYZ", 5L));
    }

    @Test
    void whatAnotherInstanceTakesInIsNoticedInTheDatabase() throws Exception {
        CompletableFuture<HttpResponse<String>> report = ask("HN-CAUGIAY/40", "wait=10");
        assertThat(report).isNotDone();

        Reported.execute("update stream set position = 41, delivered = 41 where organization = 'HN-CAUGIAY'");

        assertThat(report.get(8, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutAWaitTheAnswerSaysAtOnceHowFarTheReportIs() {
        Reported.as(Roles.PARTNER)
                .header("Accept-Language", "en")
                .get("/v1/progress/2021?minPosition=HN/1,HN-CAUGIAY/17")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .header("Journal-Position", "HN/1, HN-CAUGIAY/2")
                .header("Preference-Applied", nullValue())
                .body("type", equalTo("urn:congdoan:problem:not-caught-up"))
                .body("detail", containsString("HN-CAUGIAY/17"));
    }

    @Test
    void whenTheWaitIsOverTheAnswerSaysHowFarTheReportIs() {
        Instant asked = Instant.now();
        Reported.as(Roles.PARTNER)
                .header("Prefer", "respond-async, wait=1")
                .get("/v1/progress/2021?minPosition=HN-CAUGIAY/17&minPosition=HN-XYZ/1")
                .then()
                .statusCode(503)
                .header("Preference-Applied", "wait=1")
                .header("Journal-Position", "HN-CAUGIAY/2, HN-XYZ/0");
        assertThat(Duration.between(asked, Instant.now())).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(8));
    }

    @Test
    void aPreferenceThatCantBeUnderstoodIsNone() {
        for (String preference : List.of("wait=soon", "wait", "wait=-1", "return=minimal", "await=5")) {
            Reported.as(Roles.PARTNER)
                    .header("Prefer", preference)
                    .get("/v1/progress/2021?minPosition=HN-CAUGIAY/17")
                    .then()
                    .statusCode(503)
                    .header("Preference-Applied", nullValue());
        }
    }

    @Test
    void aLongerWaitThanAllowedIsCut() {
        Reported.as(Roles.PARTNER)
                .header("Prefer", "wait=3600")
                .get("/v1/progress/2021?minPosition=HN/1")
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=30");
    }

    @Test
    void whoMayNotReadDoesNotWait() {
        RestAssured.given()
                .header("Prefer", "wait=30")
                .get("/v1/progress/2021?minPosition=HN-CAUGIAY/17")
                .then()
                .statusCode(401)
                .time(lessThan(5_000L));
    }

    @Test
    void hundredsWhoWaitHoldNoThread() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> reports = IntStream.range(0, 400)
                .mapToObj(n -> ask("HN-CAUGIAY/3", "wait=20"))
                .toList();

        Reported.as(Roles.PARTNER)
                .get("/v1/progress/2021")
                .then()
                .statusCode(200)
                .time(lessThan(5_000L));
        assertThat(reports).noneMatch(CompletableFuture::isDone);
        reported.tell(Facts.admitted(KIM_LAM, APRIL_4));

        for (CompletableFuture<HttpResponse<String>> report : reports) {
            assertThat(report.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFactIsSeenWithinMilliseconds() {
        List<Long> millis = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            Instant told = Instant.now();
            reported.tell(Facts.admitted(KIM_LAM, APRIL_4));
            reported.get("/v1/progress/2021/HN-CAUGIAY").statusCode(200);
            millis.add(Duration.between(told, Instant.now()).toMillis());
        }
        Collections.sort(millis);
        assertThat(millis.get(100)).as("median").isLessThan(250);
        assertThat(millis.get(190)).as("95 of 100").isLessThan(1_000);
    }

    private CompletableFuture<HttpResponse<String>> ask(String minPosition, String prefer) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                        + "/v1/progress/2021/HN-CAUGIAY?minPosition=" + minPosition))
                .header("Authorization", "Bearer " + TestTokens.token("test", Roles.PARTNER))
                .header("Prefer", prefer)
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }
}
