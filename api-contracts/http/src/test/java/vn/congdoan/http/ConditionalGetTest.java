package vn.congdoan.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.congdoan.guards.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestTokens.class)
class ConditionalGetTest {

    @Test
    void answersNothingToWhoHoldsTheListAlready() {
        String tag = officer()
                .get("/v1/samples?limit=2")
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("W/\"[0-9a-f]{32}\""))
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Authorization, Accept-Encoding")
                .extract()
                .header("ETag");

        officer()
                .header("If-None-Match", tag)
                .get("/v1/samples?limit=2")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("Link", nullValue())
                .body(emptyString());
        officer()
                .header("If-None-Match", "\"other\", " + tag)
                .get("/v1/samples?limit=2")
                .then()
                .statusCode(304);
        officer()
                .header("If-None-Match", tag)
                .get("/v1/samples?limit=3")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void letsNobodyKeepRefusalsOrPersonalData() {
        officer().get("/v1/nothing").then().header("Cache-Control", "no-store").header("ETag", nullValue());
        given().get("/v1/samples").then().statusCode(401).header("Cache-Control", "no-store");
        officer()
                .get("/v1/samples/caller")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", matchesPattern("W/\".*\""));
    }

    @Test
    void compressesForWhoAsksForIt() throws IOException {
        String plain = RawConnection.answerTo(search(""));
        String small = RawConnection.answerTo(search("Accept-Encoding: gzip\n"));

        assertThat(plain).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("content-encoding: gzip");
        assertThat(small).startsWith("HTTP/1.1 200").containsIgnoringCase("content-encoding: gzip");
        assertThat(small.length()).isLessThan(plain.length() / 2);
    }

    private static String search(String header) {
        return """
                GET /v1/samples/search/%s?q=a HTTP/1.1
                Host: localhost
                Connection: close
                Authorization: Bearer %s
                %s
                """.formatted("abc".repeat(1_000), TestTokens.token("lan", Roles.CITY_OFFICER), header);
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(TestTokens.token("lan", Roles.CITY_OFFICER));
    }
}
