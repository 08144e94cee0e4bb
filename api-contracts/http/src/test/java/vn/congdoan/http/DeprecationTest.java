package vn.congdoan.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.http.deprecation.Deprecation;

@QuarkusTest
@QuarkusTestResource(TestTokens.class)
class DeprecationTest {

    private static final String SUNSET = "Fri, 01 Jan 2027 00:00:00 GMT";

    @Test
    void isSaidInEveryAnswerOfTheOperation() {
        get("/v1/samples/old")
                .statusCode(200)
                .header("Deprecation", "@1767225600")
                .header("Sunset", SUNSET)
                .header("Link", "</reference>; rel=\"deprecation\"; type=\"text/html\"");
        get("/v1/samples/old?no-such=parameter").statusCode(400).header("Sunset", SUNSET);
    }

    @Test
    void isSaidToThoseWhoSendTheParameter() {
        get("/v1/samples/open")
                .statusCode(200)
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
        get("/v1/samples/open?shade=dark")
                .statusCode(200)
                .header("Deprecation", "@1769904000")
                .header("Sunset", "Tue, 01 Jun 2027 00:00:00 GMT");
    }

    @Test
    void standsInTheContract() {
        get("/q/openapi?format=json")
                .body("paths.'/v1/samples/old'.get.deprecated", equalTo(true))
                .body(
                        "paths.'/v1/samples/old'.get.description",
                        equalTo("Deprecated since 2026-01-01, gone from 2027-01-01 on at the earliest. "
                                + "Use `GET /v1/samples/open`."))
                .body("paths.'/v1/samples/old'.get.responses.'200'.headers.keySet()", hasItems("Deprecation", "Sunset"))
                .body("paths.'/v1/samples/open'.get.deprecated", nullValue())
                .body("paths.'/v1/samples/open'.get.parameters[0].deprecated", equalTo(true))
                .body("paths.'/v1/samples/open'.get.parameters[0].description", endsWith("Leave it out."));
    }

    @Test
    void leavesCallersAYear() {
        LocalDate day = LocalDate.of(2026, 1, 1);

        assertThatThrownBy(() -> new Deprecation(day, LocalDate.of(2026, 12, 31), "Use nothing."))
                .hasMessageContaining("less than 12 months");
    }

    @Test
    void theReferenceIsThereForEverybody() {
        get("/reference")
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("reference.js"));
        for (String part : new String[] {"reference.js", "swagger-ui-bundle.js", "swagger-ui.css"}) {
            get("/reference/" + part).statusCode(200);
        }
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }
}
