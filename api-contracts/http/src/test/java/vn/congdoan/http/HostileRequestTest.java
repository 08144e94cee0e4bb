package vn.congdoan.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.guards.TestTokens;

/** What is too long, too deep, too slow or too odd is refused, never failed at. */
@QuarkusTest
@QuarkusTestResource(TestTokens.class)
@TestProfile(HostileRequestTest.Impatience.class)
class HostileRequestTest {

    /** Bounds that a test can wait for; and scripts of one origin may call. */
    public static class Impatience implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "congdoan.http.max-body-time", "PT1S",
                    "quarkus.http.idle-timeout", "4S",
                    "congdoan.cors.origins", "https://app.congdoan.vn");
        }
    }

    @Test
    void refusesLongAddressesAndHeaders() throws IOException {
        assertThat(get("/v1/samples?q=" + "a".repeat(5_000), "")).startsWith("HTTP/1.0 414");
        assertThat(get("/v1/samples", "X-Long: " + "a".repeat(20_000) + "\n")).startsWith("HTTP/1.1 431");
        assertThat(get("/v1/samples", "X-Many: a\n".repeat(2_000))).startsWith("HTTP/1.1 431");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: abc",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Content-Length: 2\nContent-Length: 3",
                "Content-Length: 2\nTransfer-Encoding: chunked",
                "Transfer-Encoding: gzip",
                "X Y: z",
                ": z"
            })
    void refusesBrokenHeaders(String header) throws IOException {
        String answer = RawConnection.answerTo("""
                POST /v1/samples HTTP/1.1
                Host: localhost
                Connection: close
                Content-Type: application/json
                %s

                {}""".formatted(header));
        assertThat(answer).matches("(?s)HTTP/1.1 4[0-9][0-9] .*");
    }

    @ParameterizedTest
    @CsvSource({"TRACE, 405", "CONNECT, 4..", "FOO, 405", "PROPFIND, 405"})
    void refusesOddMethods(String method, String status) throws IOException {
        assertThat(RawConnection.answerTo("""
                        %s /v1/samples HTTP/1.1
                        Host: localhost
                        Connection: close
                        X-Secret: mirrored

                        """.formatted(method)))
                .matches("(?s)HTTP/1.1 " + status + " .*")
                .doesNotContain("mirrored");
    }

    @Test
    void ignoresHeadersThatClaimAnotherMethod() {
        for (String header : new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"}) {
            officer().header(header, "DELETE").get("/v1/samples/open").then().statusCode(200);
        }
    }

    @Test
    void closesOnWhoSendsABodyForever() throws IOException {
        long start = System.nanoTime();
        try (RawConnection connection = new RawConnection()) {
            connection.send("""
                    POST /v1/samples HTTP/1.1
                    Host: localhost
                    Content-Type: application/json
                    Content-Length: 100
                    Authorization: Bearer %s

                    {""".formatted(TestTokens.token("lan", Roles.CITY_OFFICER)));
            assertThat(connection.rest()).doesNotContain("stays open", "HTTP/1.1 5");
        }
        // Before the connection counts as idle.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void closesOnWhoSendsNoRequest() throws IOException {
        try (RawConnection connection = new RawConnection()) {
            connection.send("GET /v1/samples HTTP/1.1\nHost: loc");
            assertThat(connection.rest()).doesNotContain("stays open");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"headcount\": " + "LONG" + "}",
                "{\"name\": " + "DEEP" + "}",
                "{\"" + "NAME" + "\": 1}",
                "{\"name\": \"" + "TEXT" + "\"}"
            })
    void refusesExcessInJson(String body) {
        String sent = body.replace("LONG", "9".repeat(5_000))
                .replace("DEEP", "[".repeat(500) + "]".repeat(500))
                .replace("NAME", "n".repeat(300_000))
                .replace("TEXT", "x".repeat(900_000));
        officer()
                .contentType("application/json")
                .body(sent)
                .post("/v1/samples")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void tellsBrowsersNotToTrustAnAnswerFurtherThanItIsData() {
        for (String path : new String[] {"/v1/samples/open", "/v1/nothing", "/v1/samples", "/v1/samples/failure"}) {
            officer()
                    .get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cross-Origin-Resource-Policy", "cross-origin")
                    .header("Strict-Transport-Security", equalTo(null))
                    .header("Server", equalTo(null))
                    .header("X-Powered-By", equalTo(null));
        }
    }

    @Test
    void letsTheReferenceRunWhatIsItsOwn() {
        given().get("/reference")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self'; style-src"))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void letsScriptsOfNamedOriginsCallAndReadHeaders() {
        given().header("Origin", "https://app.congdoan.vn")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .options("/v1/samples")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://app.congdoan.vn")
                .header("Access-Control-Allow-Credentials", equalTo(null));
        String exposed = officer()
                .header("Origin", "https://app.congdoan.vn")
                .get("/v1/samples/open")
                .header("Access-Control-Expose-Headers");
        assertThat(exposed.split(",")).contains("ETag", "Journal-Position", "Link", "RateLimit", "Retry-After");
    }

    @Test
    void refusesScriptsOfOtherOrigins() {
        officer()
                .header("Origin", "https://elsewhere.vn")
                .get("/v1/samples/open")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", equalTo(null));
    }

    private static String get(String path, String headers) throws IOException {
        return RawConnection.answerTo(
                "GET " + path + " HTTP/1.1\nHost: localhost\nConnection: close\n" + headers + "\n");
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(TestTokens.token("lan", Roles.CITY_OFFICER));
    }
}
