package vn.congdoan.reporting.healing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.JournalServer;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;

@ServiceTest
class RetryResourceTest {

    private static final Union KIM_LAM = Union.of("HN", "Kim Lâm");
    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);

    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh().withJournal().tell(Facts.city("HN", "LĐLĐ thành phố Hà Nội"));
        reported.read("/v1/progress/2021");
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void whatIsMissingIsSentAgainAtOnce() {
        reported.journal().record(Facts.founded(KIM_LAM, APRIL_4));

        retry("HN")
                .statusCode(201)
                .body("organization", equalTo("HN"))
                .body("from", equalTo(2))
                .body("replay", notNullValue());
        reported.read("/v1/progress/2021");
    }

    @Test
    void whereNothingIsMissingThereIsNothingToRetry() {
        retry("HN").statusCode(409).body("type", equalTo("urn:congdoan:problem:nothing-to-retry"));
    }

    @Test
    void aForkedStreamIsBeyondARetry() {
        Reported.execute("update stream set status = 'FORKED', reason = 'another hash', since = now()");
        reported.tell(Facts.founded(KIM_LAM, APRIL_4));

        retry("HN").statusCode(409).body("type", equalTo("urn:congdoan:problem:stream-forked"));
    }

    @Test
    void anOrganizationWithoutAStreamIsNamed() {
        retry("HN-BADINH").statusCode(400).body("errors[0].pointer", equalTo("/organization"));
    }

    @Test
    void withoutTheJournalItSaysSo() {
        JournalServer.shared().answerFor(null);

        retry("HN").statusCode(503).body("type", equalTo("urn:congdoan:problem:journal-unavailable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    void onlyAnOperatorMayRetry(String role) {
        Reported.as(role)
                .contentType(ContentType.JSON)
                .body("{\"organization\": \"HN\"}")
                .post("/v1/intake/retries")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse retry(String organization) {
        return Reported.as(Roles.OPERATOR)
                .contentType(ContentType.JSON)
                .body("{\"organization\": \"" + organization + "\"}")
                .post("/v1/intake/retries")
                .then();
    }
}
