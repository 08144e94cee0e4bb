package vn.congdoan.http.ratelimit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.http.Roles;

@QuarkusTest
@QuarkusTestResource(TestTokens.class)
@TestProfile(RateLimitTest.SmallBudgets.class)
class RateLimitTest {

    /** Budgets that fill up too slowly to do so within a test. */
    public static class SmallBudgets implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "congdoan.rate-limit.window", "PT10H",
                    "congdoan.rate-limit.reads", "3",
                    "congdoan.rate-limit.writes", "2",
                    "congdoan.rate-limit.anonymous", "4",
                    "congdoan.rate-limit.operations", "100");
        }
    }

    @Test
    void refusesWhatIsOverTheBudgetAndSaysWhenToComeBack() {
        for (int left = 2; left >= 0; left--) {
            caller("lan", "app")
                    .get("/v1/samples/open")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"reads\";q=3;w=36000")
                    .header("RateLimit", matchesPattern("\"reads\";r=" + left + ";t=[0-9]+"));
        }
        refused(caller("lan", "app").get("/v1/samples/open"))
                .header("RateLimit", matchesPattern("\"reads\";r=0;t=3[56][0-9]{3}"));
    }

    @Test
    void countsReadsAndWritesAndCallersApart() {
        for (int call = 0; call < 3; call++) {
            caller("hoa", "app").get("/v1/samples/open").then().statusCode(200);
        }
        for (int call = 0; call < 2; call++) {
            post(caller("hoa", "app")).then().statusCode(200);
        }
        refused(caller("hoa", "app").get("/v1/samples/open"));
        refused(post(caller("hoa", "app")));
        caller("hoa", "other-app").get("/v1/samples/open").then().statusCode(200);
        caller("mai", "app").get("/v1/samples/open").then().statusCode(200);
    }

    @Test
    void countsRefusalsToo() {
        caller("tam", "app").get("/v1/nowhere").then().statusCode(404).header("RateLimit", matchesPattern(".*r=2;.*"));
        caller("tam", "app")
                .get("/v1/samples/forgotten")
                .then()
                .statusCode(403)
                .header("RateLimit", matchesPattern(".*r=1;.*"));
    }

    @Test
    void countsWhoHasNoValidTokenByAddress() {
        for (int call = 0; call < 2; call++) {
            given().get("/v1/samples").then().statusCode(401).header("RateLimit-Policy", "\"anonymous\";q=4;w=36000");
            given().auth().oauth2("forged").get("/v1/samples").then().statusCode(401);
        }
        refused(given().auth().oauth2("forged").get("/v1/samples"));
        refused(given().get("/q/openapi"));
        given().get("/q/health").then().header("RateLimit", nullValue());
        caller("an", "app").get("/v1/samples/open").then().statusCode(200);
    }

    private static ValidatableResponse refused(Response answer) {
        return answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:congdoan:problem:too-many-requests"))
                .header("Retry-After", matchesPattern("[1-9][0-9]*"));
    }

    private static Response post(RequestSpecification caller) {
        return caller.contentType("application/json").body("{\"name\": \"a\"}").post("/v1/samples");
    }

    private static RequestSpecification caller(String subject, String application) {
        String token = TestTokens.claims(subject, Roles.CITY_OFFICER)
                .claim("azp", application)
                .sign();
        return given().auth().oauth2(token);
    }
}
