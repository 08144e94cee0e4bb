package vn.congdoan.membership.evaluationscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.EvaluationBodies.scale;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.EvaluationBodies;
import vn.congdoan.membership.Pages;
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class EvaluationScaleResourceTest {

    @Test
    void definesAVersionAndAnswersIt() {
        var city = Register.city();
        var document = Map.of("number", "1294/HD-TLĐ", "issuedOn", "2019-08-14");
        var definition = with(
                with(scale(), "/document", document),
                "/appliesTo",
                Map.of("level", "GRASSROOTS", "enterpriseKinds", List.of("COOPERATIVE", "ENTERPRISE", "ENTERPRISE")));

        define(city, 1, definition)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/evaluation-scales/" + city + "/enterprise-union/1"))
                .header("Journal-Position", city + "/2");

        cityOfficer()
                .get("/v1/evaluation-scales/" + city + "/enterprise-union/1")
                .then()
                .statusCode(200)
                .body("organizationCode", equalTo(city))
                .body("scale", equalTo("enterprise-union"))
                .body("version", equalTo(1))
                .body("revision", equalTo(1))
                .body("appliesTo.level", equalTo("GRASSROOTS"))
                .body("appliesTo.enterpriseKinds", contains("ENTERPRISE", "COOPERATIVE"))
                .body("appliesTo.unionKinds", nullValue())
                .body("validFromYear", equalTo(1990))
                .body("document", equalTo(document))
                .body("criteria.code", contains("care", "organization"))
                .body("criteria.name", contains("Chăm lo, bảo vệ", "Xây dựng tổ chức"))
                .body("criteria.maximum", contains(60.0f, 40.0f))
                .body("classes.code", contains("strong", "fair", "average", "weak"))
                .body("classes.fromPoints", contains(85.0f, 70.0f, 50.0f, 0.0f))
                .body("classes[0].minimumShareOfEachCriterion", equalTo(50))
                .body("classes[3].minimumShareOfEachCriterion", nullValue())
                .body("classes.distinguished", contains(true, true, false, false));
    }

    @Test
    void takesTheSameVersionAgainWithoutARevision() {
        var city = Register.city();
        define(city, 1, scale()).then().statusCode(201);

        define(city, 1, with(scale(), "/criteria/0/maximum", new BigDecimal("60.000")))
                .then()
                .statusCode(200)
                .header("Journal-Position", nullValue())
                .body("revision", equalTo(1));
    }

    @Test
    void changesAVersionForWhoHoldsItsTagAsLongAsNoUnionWasEvaluatedByIt() {
        var city = Register.city();
        var tag = define(city, 1, scale()).header("ETag");
        var changed = with(scale(), "/criteria/0/maximum", 55.5);

        refused(ProblemType.PRECONDITION_REQUIRED, () -> define(city, 1, changed));
        refused(ProblemType.PRECONDITION_FAILED, () -> change(city, 1, "\"of another\"", changed));
        change(city, 1, tag, changed)
                .then()
                .statusCode(200)
                .header("Journal-Position", city + "/3")
                .body("revision", equalTo(2))
                .body("criteria[0].maximum", equalTo(55.5f));

        evaluate(Register.union(city), "enterprise-union", 1).then().statusCode(201);
        refused(ProblemType.CONFLICT, () -> change(city, 1, "*", scale()))
                .body("errors.pointer", contains(emptyString()))
                .body("errors.code", contains("scale.in-use"));
        define(city, 1, changed).then().statusCode(200).body("revision", equalTo(2));
    }

    @Test
    void hasATagByWhichAVersionNeedNotBeSentAgain() {
        var city = Register.city();
        var tag = define(city, 1, scale()).header("ETag");

        assertThat(cityOfficer()
                        .header("If-None-Match", tag)
                        .get("/v1/evaluation-scales/" + city + "/enterprise-union/1")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void letsTheYearsOfVersionsRiseWithTheirNumbers() {
        var city = Register.city();
        define(city, 1, with(scale(), "/validFromYear", 2014)).then().statusCode(201);
        define(city, 3, with(scale(), "/validFromYear", 2020)).then().statusCode(201);

        refusedAt("/validFromYear", "scale.year-order", () -> define(city, 2, with(scale(), "/validFromYear", 2014)))
                .body("errors[0].detail", containsString("2014"));
        refusedAt(
                        "/validFromYear",
                        "scale.year-before-next",
                        () -> define(city, 2, with(scale(), "/validFromYear", 2020)))
                .body("errors[0].detail", containsString("2020"));
        define(city, 2, with(scale(), "/validFromYear", 2017)).then().statusCode(201);
    }

    @Test
    void belongsToTheRootOfATree() {
        var city = Register.city();
        var district = Register.district(city);

        refusedFor("organizationCode", "organization.not-root", () -> define(district, 1, scale()));
        refused(ProblemType.NOT_FOUND, () -> define("X" + Register.serial(), 1, scale()));
    }

    @ParameterizedTest
    @CsvSource({
        "/name, , required",
        "/name, '', required",
        "/appliesTo/level, MIDDLE, enum",
        "/validFromYear, 1989, min",
        "/criteria/0/code, Care, evaluation-code.format",
        "/criteria/1/code, care, code.repeated",
        "/criteria/0/maximum, 10.005, points.format",
        "/criteria/0/maximum, -1, points.format",
        "/criteria/0/maximum, 10000.01, points.format",
        "/criteria/0/maximum, 1E+99999999, points.format",
        "/criteria/0/maximum, 1E-99999999, points.format",
        "/classes/0/fromPoints, 100.01, scale.first-class",
        "/classes/1/code, strong, code.repeated",
        "/classes/1/fromPoints, 85, scale.class-order",
        "/classes/2/fromPoints, 70, scale.class-order",
        "/classes/3/fromPoints, 0.01, scale.last-class",
        "/classes/3/minimumShareOfEachCriterion, 10, scale.last-class",
        "/classes/0/minimumShareOfEachCriterion, 101, max",
        "/classes/3/distinguished, true, scale.distinguished"
    })
    void refusesAVersionThatDoesNotPutEveryUnionInOneClass(String pointer, @Nullable String value, String code) {
        var city = Register.city();

        refusedAt(pointer, code, () -> define(city, 1, with(scale(), pointer, json(value))));
    }

    private static @Nullable Object json(@Nullable String value) {
        if (value == null || value.matches("[A-Za-z]*")) {
            return "true".equals(value) ? (Object) true : value;
        }
        return new BigDecimal(value);
    }

    @Test
    void needsAMaximumAboveNothing() {
        var city = Register.city();

        refused(ProblemType.INVALID_REQUEST, () -> define(city, 1, with(scale(), "/criteria/0/maximum", 0)))
                .body("errors.pointer", contains("/criteria/0/maximum", "/classes/0/fromPoints"))
                .body("errors.code", contains("scale.maximum", "scale.first-class"));
    }

    @Test
    void tellsKindsApartOnlyOfGrassrootsUnions() {
        var city = Register.city();
        var scope =
                Map.of("level", "UPPER_LEVEL", "enterpriseKinds", List.of("SCHOOL"), "unionKinds", List.of("UNION"));

        refused(ProblemType.INVALID_REQUEST, () -> define(city, 1, with(scale(), "/appliesTo", scope)))
                .body("errors.pointer", contains("/appliesTo/enterpriseKinds", "/appliesTo/unionKinds"))
                .body("errors.code", contains("scale.kinds-not-allowed", "scale.kinds-not-allowed"));
    }

    @Test
    void refusesACodeThatIsNone() {
        var city = Register.city();

        refusedFor("scale", "evaluation-code.format", () -> cityOfficer()
                .body(scale())
                .put("/v1/evaluation-scales/" + city + "/Enterprise/1"));
        refusedFor("version", "min", () -> define(city, 0, scale()));
    }

    @Test
    void pagesTheVersionsOfATreeByCodeAndVersion() {
        var city = Register.city();
        var district = Register.district(city);
        define(city, 2, with(scale(), "/validFromYear", 2020)).then().statusCode(201);
        var tag = define(city, 1, scale()).header("ETag");
        cityOfficer()
                .body(scale())
                .put("/v1/evaluation-scales/" + city + "/agency-union/1")
                .then()
                .statusCode(201);
        change(city, 1, tag, with(scale(), "/name", "Thang điểm mới")).then().statusCode(200);

        assertThat(Pages.read(
                        "/v1/evaluation-scales?limit=1&organization=" + district,
                        "name",
                        () -> define(city, 3, with(scale(), "/validFromYear", 2021))))
                .containsExactly(
                        "Thang điểm công đoàn cơ sở",
                        "Thang điểm mới",
                        "Thang điểm công đoàn cơ sở",
                        "Thang điểm công đoàn cơ sở");
        cityOfficer()
                .get("/v1/evaluation-scales?organization=" + Register.city())
                .then()
                .body("items", hasSize(0));
        refusedFor("organization", "organization.unknown", () -> cityOfficer()
                .get("/v1/evaluation-scales?organization=X" + Register.serial()));
        refusedFor("cursor", "cursor", () -> cityOfficer().get("/v1/evaluation-scales?cursor=WyJhIiwiYiIsImMiXQ"));
    }

    @Test
    void staysAsItIsForAnEvaluationThatComesAtTheSameTime() throws InterruptedException {
        var city = Register.city();
        define(city, 1, scale()).then().statusCode(201);
        var unions = List.of(Register.union(city), Register.union(city));

        var answers = Race.between(
                3,
                number -> number == 0
                        ? change(city, 1, "*", with(scale(), "/criteria/0/maximum", 50))
                        : evaluate(unions.get(number - 1), "enterprise-union", 1));

        // Where the change came first, 55.5 points are too many.
        assertThat(answers.stream().map(Response::statusCode).toList())
                .isIn(List.of(200, 400, 400), List.of(409, 201, 201));
    }

    private static Response evaluate(String union, String scale, int version) {
        return cityOfficer()
                .body(with(EvaluationBodies.evaluation(scale, 55.5, 30), "/version", version))
                .put("/v1/evaluations/2021/grassroots-unions/" + union);
    }

    private static Response define(String root, int version, Map<String, Object> definition) {
        return cityOfficer().body(definition).put("/v1/evaluation-scales/" + root + "/enterprise-union/" + version);
    }

    private static Response change(String root, int version, String tag, Map<String, Object> definition) {
        return cityOfficer()
                .header("If-Match", tag)
                .body(definition)
                .put("/v1/evaluation-scales/" + root + "/enterprise-union/" + version);
    }
}
