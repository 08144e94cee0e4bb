package vn.congdoan.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.http.Roles;

@ServiceTest
class AccessTest {

    private static final List<String> REPORTS = List.of(
            "/v1/progress/2021",
            "/v1/progress/2021/HN",
            "/v1/growth?from=2021-01-01&to=2021-12-31",
            "/v1/top-unions?year=2021",
            "/v1/freshness");

    @BeforeEach
    void tellOfTheCity() {
        try (Reported reported = Reported.afresh().tell(Facts.city("HN", "LĐLĐ thành phố Hà Nội"))) {
            reported.read("/v1/progress/2021");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    void everyRoleReadsEveryReport(String role) {
        REPORTS.forEach(report -> Reported.as(role).get(report).then().statusCode(200));
    }

    @Test
    void withoutATokenNothingIsRead() {
        REPORTS.forEach(report -> given().get(report)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:congdoan:problem:unauthenticated")));
    }

    @Test
    void metricsAreForThoseWhoRunAndThoseWhoAudit() {
        given().get("/q/metrics").then().statusCode(401);
        Reported.as(Roles.PARTNER).get("/q/metrics").then().statusCode(403);
        Reported.as(Roles.OPERATOR).get("/q/metrics").then().statusCode(200);
    }

    @Test
    void withAnotherRoleNothingIsRead() {
        REPORTS.forEach(report -> Reported.as("guest")
                .get(report)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:congdoan:problem:forbidden")));
    }

    @Test
    void aTokenFromElsewhereOpensNothing() {
        String forElsewhere =
                TestTokens.claims("test", Roles.AUDITOR).audience("elsewhere").sign();
        String expired = TestTokens.claims("test", Roles.AUDITOR).expiresAt(1).sign();
        for (String token : List.of(forElsewhere, expired, "x.y.z")) {
            given().auth().oauth2(token).get("/v1/progress/2021").then().statusCode(401);
        }
    }

    @Test
    void anEndpointWithoutARuleIsClosed() {
        Reported.as(Roles.CITY_OFFICER).get("/v1/without-a-rule").then().statusCode(403);
        given().get("/v1/without-a-rule").then().statusCode(401);
    }

    @Test
    void nothingCanBeWritten() {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            Reported.as(Roles.CITY_OFFICER)
                    .request(method, "/v1/progress/2021")
                    .then()
                    .statusCode(405)
                    .body("type", equalTo("urn:congdoan:problem:method-not-allowed"));
        }
    }

    @Test
    void healthAndTheContractAreOpen() {
        RestAssured.get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("Intake thread"));
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("Projection schema up to date"));
        RestAssured.get("/q/openapi").then().statusCode(200);
    }

    @Test
    void metricsTellOfTheIntake() {
        Reported.as(Roles.AUDITOR)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("intake_lag 0"))
                .body(containsString("intake_deliveries_total{outcome=\"applied\"}"))
                .body(containsString("intake_streams{status=\"gap\"} 0"))
                .body(containsString("intake_delay_seconds_count"));
    }
}
