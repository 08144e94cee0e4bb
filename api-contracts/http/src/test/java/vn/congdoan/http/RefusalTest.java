package vn.congdoan.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.guards.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestTokens.class)
class RefusalTest {

    @Test
    void refusesACallWithoutToken() {
        expect(given().get("/v1/samples"), 401, "unauthenticated").header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void refusesOtherRolesAndWhatHasNoRule() {
        String partner = TestTokens.token("app", Roles.PARTNER);
        expect(given().auth().oauth2(partner).get("/v1/samples/caller"), 403, "forbidden");
        expect(officer().get("/v1/samples/forgotten"), 403, "forbidden");
        given().get("/v1/samples/open").then().statusCode(200);
    }

    @Test
    void knowsTheCaller() {
        String token = TestTokens.tokenOf("hoa", "HN-CAUGIAY", Roles.DISTRICT_OFFICER);
        given().auth()
                .oauth2(token)
                .get("/v1/samples/caller")
                .then()
                .statusCode(200)
                .body("subject", equalTo("hoa"))
                .body("organization", equalTo("HN-CAUGIAY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1", "/v2/samples", "/v1/samples/open/x", "/q/nothing", "/%00", "/v1/samples/%E1%BA%A0/x"
            })
    void refusesUnknownPaths(String path) {
        expect(officer().urlEncodingEnabled(false).get(path), 404, "unknown-path")
                .body("instance", notNullValue());
    }

    @Test
    void refusesOtherMethodsAndRepresentations() {
        expect(officer().delete("/v1/samples"), 405, "method-not-allowed");
        expect(officer().contentType("application/json").patch("/v1/samples/open"), 405, "method-not-allowed");
        expect(officer().accept("text/csv").get("/v1/samples"), 406, "not-acceptable");
    }

    /** Quarkus looks at the address before any handler of ours, so that there is no problem in the answer. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/samples?q=%zz", "/v1/samples/%zz", "/%", "/v1/samples/search/a%2"})
    void refusesMalformedAddresses(String path) throws IOException {
        String answer = RawConnection.answerTo("""
                GET %s HTTP/1.1
                Host: localhost
                Connection: close
                Authorization: Bearer %s

                """.formatted(path, TestTokens.token("lan", Roles.CITY_OFFICER)));
        assertThat(answer).startsWith("HTTP/1.1 400").endsWith("\r\n\r\n");
    }

    @Test
    void refusesALargeBodyBeforeItIsSent() throws IOException {
        String answer = RawConnection.answerTo("""
                POST /v1/samples HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Content-Length: 1048577

                """);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:congdoan:problem:payload-too-large", "1.048.576");
    }

    @Test
    void refusesALargeBodyOfUnknownLength() throws IOException {
        String head = """
                POST /v1/samples HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Transfer-Encoding: chunked
                Authorization: Bearer %s

                """.formatted(TestTokens.token("lan", Roles.CITY_OFFICER));
        String chunk = "10000\n" + " ".repeat(0x10000) + "\n";
        String answer = RawConnection.answerTo(head + chunk.repeat(17));
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("urn:congdoan:problem:payload-too-large")
                .doesNotContain("stays open");
    }

    @Test
    void takesABodyOfExactlyTheLimit() {
        String body = "{\"name\": \"a\"" + " ".repeat(1_048_576 - 13) + "}";
        assertThat(body).hasSize(1_048_576);
        officer()
                .contentType("application/json")
                .body(body)
                .post("/v1/samples")
                .then()
                .statusCode(200);
    }

    @Test
    void tellsNothingOfItsOwnFailuresButAnIdentifier() {
        for (String path : new String[] {"/v1/samples/failure", "/v1/samples/deep-failure"}) {
            expect(officer().get(path), 500, "internal-error")
                    .body("id", notNullValue())
                    .body(not(containsString("select")))
                    .body(not(containsString("xception")));
        }
    }

    @Test
    void saysThatItIsUnavailableWithoutDatabase() {
        expect(officer().get("/v1/samples/lost-database"), 503, "unavailable").header("Retry-After", "5");
    }

    @Test
    void carriesHeadersOfAProblem() {
        expect(officer().get("/v1/samples/not-caught-up"), 503, "not-caught-up")
                .header("Retry-After", "1")
                .body("detail", containsString("HN/7"));
    }

    @Test
    void speaksTheCallersLanguage() {
        title("en", "No such path");
        title("en-US,en;q=0.9", "No such path");
        title("fr, en;q=0.3", "No such path");
        title("---", "Không có đường dẫn này");
        title("vi-VN", "Không có đường dẫn này");
        title("fr", "Không có đường dẫn này");
        title("*", "Không có đường dẫn này");
        title("en;q=0, vi", "Không có đường dẫn này");
        title(";;;q=,", "Không có đường dẫn này");
        given().header("Accept-Language", "en").get("/v1/nothing").then().header("Content-Language", equalTo("en"));
        expect(given().get("/v1/nothing"), 404, "unknown-path")
                .body("title", equalTo("Không có đường dẫn này"))
                .body("errors", nullValue())
                .header("Content-Language", equalTo("vi"));
    }

    private static void title(String acceptLanguage, String title) {
        given().header("Accept-Language", acceptLanguage)
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .body("title", equalTo(title));
    }

    private static ValidatableResponse expect(io.restassured.response.Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:congdoan:problem:" + slug))
                .body("status", equalTo(status));
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(TestTokens.token("lan", Roles.CITY_OFFICER));
    }
}
