package vn.congdoan.membership;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.http.Roles;

/** What holds for every call, whatever it is about. */
@ServiceTest
class HttpConventionsTest {

    private static final String SOME = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42";

    /** Every address that takes a body, with its method. */
    static Stream<List<String>> writes() {
        return Stream.of(
                List.of("POST", "/v1/organizations"),
                List.of("POST", "/v1/enterprises"),
                List.of("POST", "/v1/grassroots-unions"),
                List.of("POST", "/v1/grassroots-unions/" + SOME + "/dissolution"),
                List.of("POST", "/v1/grassroots-unions/" + SOME + "/members"),
                List.of("POST", "/v1/grassroots-unions/" + SOME + "/admissions"),
                List.of("POST", "/v1/members/" + SOME + "/transfers"),
                List.of("POST", "/v1/members/" + SOME + "/departures"),
                List.of("PUT", "/v1/plans/2021/HN"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void refusesWhatIsNoJson(List<String> call) {
        for (var body : List.of("", "{", "{\"name\": \"Kim Lâm\",}", "{} {}", "[".repeat(10_000), "{'name': 1}")) {
            refused(ProblemType.MALFORMED_BODY, () -> send(cityOfficer(), call, body));
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void refusesWhatIsNoJsonByItsName(List<String> call) {
        for (var type : List.of("text/plain", "application/xml", "multipart/form-data; boundary=x")) {
            refused(ProblemType.UNSUPPORTED_MEDIA_TYPE, () -> send(cityOfficer().contentType(type), call, "{}"));
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void refusesABodyOverTheLimit(List<String> call) {
        refused(ProblemType.PAYLOAD_TOO_LARGE, () -> send(cityOfficer(), call, "{" + " ".repeat(1024 * 1024) + "}"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void refusesOtherMethods(List<String> call) {
        for (var method : List.of("DELETE", "PATCH")) {
            refused(ProblemType.METHOD_NOT_ALLOWED, () -> send(cityOfficer(), List.of(method, call.get(1)), "{}"));
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void refusesParametersThatNobodyAskedFor(List<String> call) {
        refused(ProblemType.INVALID_REQUEST, () -> send(cityOfficer().queryParam("force", true), call, "{}"))
                .body("errors.parameter", contains("force"));
    }

    @Test
    void refusesOtherRepresentations() {
        refused(
                ProblemType.NOT_ACCEPTABLE,
                () -> cityOfficer().accept("text/csv").get("/v1/members"));
    }

    @Test
    void refusesWhatNobodyCanHaveTyped() {
        for (var text : List.of("a\\u0000b", "a\\ud800b", "\\udc00", "a\\u001bb", "a\\u009fb")) {
            refused(
                            ProblemType.INVALID_REQUEST,
                            () -> send(
                                    cityOfficer(),
                                    List.of("POST", "/v1/organizations"),
                                    "{\"code\": \"C1\", \"kind\": \"CITY\", \"name\": \"" + text + "\"}"))
                    .body("errors.pointer", contains("/name"))
                    .body("errors.code", contains("control-character"));
        }
    }

    @Test
    void takesATextsLimitInCharactersNotInBytes() {
        var code = "C" + Register.serial();

        Register.post("organizations", Map.of("code", code, "kind", "CITY", "name", "Ệ".repeat(200)));
        refusedAt("/name", "size", () -> cityOfficer()
                .body(Map.of("code", code + "X", "kind", "CITY", "name", "Ệ".repeat(201)))
                .post("/v1/organizations"));
    }

    @Test
    void refusesTokensThatAreNotTheIssuers() {
        var claims = List.of(
                TestTokens.claims("officer", Roles.CITY_OFFICER).audience("elsewhere"),
                TestTokens.claims("officer", Roles.CITY_OFFICER).issuer("https://elsewhere"),
                TestTokens.claims("officer", Roles.CITY_OFFICER)
                        .issuedAt(Instant.now().minusSeconds(7_200))
                        .expiresAt(Instant.now().minusSeconds(3_600)));
        var tokens = Stream.concat(
                        claims.stream().map(each -> each.sign()),
                        Stream.of(
                                TestTokens.claims("officer", Roles.CITY_OFFICER)
                                        .sign(TestTokens.keyPair().getPrivate()),
                                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJvZmZpY2VyIiwicm9sZXMiOlsiY2l0eS1vZmZpY2VyIl19.",
                                "nonsense"))
                .toList();
        for (var token : tokens) {
            refused(ProblemType.UNAUTHENTICATED, () -> given().auth()
                            .oauth2(token)
                            .header("Accept-Language", "en")
                            .contentType("application/json")
                            .body(Register.newDistrict("HN"))
                            .post("/v1/organizations"))
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
    }

    @Test
    void needsAToken() {
        refused(ProblemType.UNAUTHENTICATED, () -> given().header("Accept-Language", "en")
                        .get("/v1/organizations"))
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void healthAndOpenApiNeedNone() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200).body(containsString("openapi: 3.1"));
    }

    @Test
    void speaksVietnameseUnlessAskedForEnglish() {
        var enterprise = with(Register.newEnterprise(Register.city()), "/taxCode", "0100109107");

        withoutLanguage()
                .body(enterprise)
                .post("/v1/enterprises")
                .then()
                .statusCode(400)
                .header("Content-Language", "vi")
                .body("title", equalTo("Dữ liệu chưa hợp lệ"))
                .body("errors[0].detail", containsString("Mã số thuế"));
        withoutLanguage()
                .header("Accept-Language", "en-GB, vi;q=0.3")
                .body(enterprise)
                .post("/v1/enterprises")
                .then()
                .statusCode(400)
                .header("Content-Language", "en")
                .body("title", equalTo("Invalid request"))
                .body("errors[0].detail", containsString("check digit"));
    }

    private static RequestSpecification withoutLanguage() {
        return given().auth()
                .oauth2(TestTokens.token("officer", Roles.CITY_OFFICER))
                .contentType("application/json");
    }

    @Test
    void findsNothingElsewhere() {
        for (var path : List.of("/v1/unions", "/v1/members/" + SOME + "/x", "/v1/%00", "/v1/")) {
            refused(
                    ProblemType.UNKNOWN_PATH,
                    () -> cityOfficer().urlEncodingEnabled(false).get(path));
        }
    }

    @Test
    void saysTheLimitInWords() {
        var body = "{" + " ".repeat(1024 * 1024) + "}";

        assertThat(send(cityOfficer(), List.of("POST", "/v1/organizations"), body)
                        .<String>path("detail"))
                .contains("1,048,576");
    }

    private static Response send(RequestSpecification caller, List<String> call, String body) {
        return caller.body(body.getBytes(UTF_8)).request(call.get(0), call.get(1));
    }
}
