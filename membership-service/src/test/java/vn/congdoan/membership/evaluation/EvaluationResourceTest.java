package vn.congdoan.membership.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.EvaluationBodies.evaluation;
import static vn.congdoan.membership.EvaluationBodies.scale;
import static vn.congdoan.membership.EvaluationBodies.selfEvaluation;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.EvaluationBodies;
import vn.congdoan.membership.Pages;
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class EvaluationResourceTest {

    private String city;
    private String district;
    private String union;

    @BeforeEach
    void register() {
        city = Register.city();
        district = Register.district(city);
        union = Register.union(district);
        EvaluationBodies.scales(city);
    }

    @Test
    void givesAUnionThePointsAndClassThatFollowFromItsScores() {
        String id = evaluate("2021", union, evaluation("grassroots", 48.5, 30))
                .then()
                .statusCode(201)
                .header("Journal-Position", district + "/4")
                .extract()
                .path("id");

        cityOfficer()
                .get("/v1/evaluations/" + id)
                .then()
                .statusCode(200)
                .body("organizationCode", equalTo(district))
                .body("unionId", equalTo(union))
                .body("level", equalTo("GRASSROOTS"))
                .body("period", equalTo("2021"))
                .body("revision", equalTo(1))
                .body("scale", equalTo("grassroots"))
                .body("version", equalTo(1))
                .body("evaluatedOn", equalTo("2022-01-15"))
                .body("points", equalTo(78.5f))
                .body("selfPoints", nullValue())
                .body("classCode", equalTo("fair"))
                .body("className", equalTo("Khá"))
                .body("distinguished", equalTo(true))
                .body("scores.criterion", contains("care", "organization"))
                .body("scores.score", contains(48.5f, 30.0f))
                .body("scores[0].evidence", equalTo("Biên bản chấm điểm của bà Lan"));
    }

    @ParameterizedTest
    @CsvSource({
        "60, 40, strong",
        "60, 25, strong",
        "55, 30, strong",
        "60, 24.99, fair",
        "29.99, 40, average",
        "45, 25, fair",
        "44.99, 25, average",
        "30, 20, average",
        "29.99, 20, weak",
        "0, 0, weak"
    })
    void putsEachUnionInTheFirstClassWhoseLimitAndConditionItMeets(double care, double organization, String code) {
        evaluate("2021", union, evaluation("grassroots", care, organization))
                .then()
                .statusCode(201)
                .body("classCode", equalTo(code));
    }

    @Test
    void leavesAUnionOutOfAClassWhoseConditionItFailsByOneCriterion() {
        var steep = with(scale(), "/classes/0/minimumShareOfEachCriterion", 70);
        cityOfficer()
                .body(steep)
                .put("/v1/evaluation-scales/" + city + "/steep/1")
                .then()
                .statusCode(201);

        evaluate("2021", union, evaluation("steep", 60, 27.99))
                .then()
                .body("points", equalTo(87.99f))
                .body("classCode", equalTo("fair"));
        evaluate("2022", union, evaluation("steep", 60, 28)).then().body("classCode", equalTo("strong"));
    }

    @Test
    void takesAUnionsOwnPointsFirstAndThoseOfTheLevelAboveThen() {
        var itself = put(unionOfficer(), "2021", union, selfEvaluation("grassroots", 60, 35));
        itself.then()
                .statusCode(201)
                .header("Journal-Position", district + "/4")
                .header("Location", endsWith("/v1/evaluations/" + itself.path("id")))
                .body("selfPoints", equalTo(95.0f))
                .body("points", nullValue())
                .body("classCode", nullValue());

        var above = SignedIn.districtOfficer(district).header("If-Match", itself.header("ETag"));
        put(above, "2021", union, evaluation("grassroots", 50, 30))
                .then()
                .statusCode(200)
                .header("Journal-Position", district + "/5")
                .body("id", equalTo(itself.path("id")))
                .body("revision", equalTo(2))
                .body("selfPoints", equalTo(95.0f))
                .body("points", equalTo(80.0f))
                .body("classCode", equalTo("fair"))
                .body("scores.selfScore", contains(60.0f, 35.0f))
                .body("scores.score", contains(50.0f, 30.0f))
                .body("scores.evidence", contains("Biên bản chấm điểm của bà Lan", null));
        refused(
                        ProblemType.CONFLICT,
                        () -> put(
                                unionOfficer().header("If-Match", "*"),
                                "2021",
                                union,
                                selfEvaluation("grassroots", 60, 40)))
                .body("errors.code", contains("evaluation.from-above"));
    }

    @Test
    void letsAUnionOfficerGiveOnlyTheUnionsOwnPoints() {
        refused(ProblemType.FORBIDDEN, () -> put(unionOfficer(), "2021", union, evaluation("grassroots", 60, 40)))
                .body("errors.pointer", contains("/scores/0/score", "/scores/1/score"))
                .body("errors.code", everyItem(equalTo("score.from-above")));
    }

    @Test
    void revisesAnEvaluationForWhoHoldsItsTagAndKeepsTheOldOneReadable() {
        var first = evaluate("2021", union, evaluation("grassroots", 50, 30));
        String id = first.path("id");
        var second = evaluation("grassroots", 60, 30);

        refused(ProblemType.PRECONDITION_REQUIRED, () -> evaluate("2021", union, second));
        refused(
                ProblemType.PRECONDITION_FAILED,
                () -> put(cityOfficer().header("If-Match", "\"of another\""), "2021", union, second));
        put(cityOfficer().header("If-Match", first.header("ETag")), "2021", union, second)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("classCode", equalTo("strong"));

        cityOfficer()
                .get("/v1/evaluations/" + id + "/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", contains(2, 1))
                .body("items.points", contains(90.0f, 80.0f));
        assertThat(Pages.read("/v1/evaluations/" + id + "/revisions?limit=1", "revision", () -> {}))
                .containsExactly("2", "1");
        cityOfficer().get("/v1/evaluations?union=" + union).then().body("items.revision", contains(2));
    }

    @Test
    void takesTheSameEvaluationAgainWithoutARevision() {
        var evaluation = evaluation("grassroots", 50, 30);
        evaluate("2021", union, evaluation).then().statusCode(201);

        evaluate(
                        "2021",
                        union,
                        with(
                                evaluation,
                                "/scores",
                                List.of(
                                        Map.of("criterion", "organization", "score", 30.0),
                                        Map.of("criterion", "care", "score", 50))))
                .then()
                .statusCode(200)
                .header("Journal-Position", nullValue())
                .body("revision", equalTo(1));
    }

    @Test
    void evaluatesAnUpperLevelUnionByItsOwnOfficersAndThenTheCitys() {
        var path = "/v1/evaluations/2021/organizations/" + district;
        var itself = SignedIn.districtOfficer(district)
                .body(selfEvaluation("upper-level", 60, 38))
                .put(path);
        itself.then()
                .statusCode(201)
                .header("Journal-Position", district + "/4")
                .body("level", equalTo("UPPER_LEVEL"))
                .body("unionId", nullValue())
                .body("selfPoints", equalTo(98.0f));

        var above = evaluation("upper-level", 60, 37);
        refused(
                ProblemType.FORBIDDEN,
                () -> SignedIn.districtOfficer(district).body(above).put(path));
        refused(
                ProblemType.FORBIDDEN,
                () -> SignedIn.cityOfficerOf(district).body(above).put(path));
        cityOfficer()
                .header("If-Match", itself.header("ETag"))
                .body(above)
                .put(path)
                .then()
                .statusCode(200)
                .body("organizationCode", equalTo(district))
                .body("points", equalTo(97.0f))
                .body("classCode", equalTo("strong"));
        refusedFor("organizationCode", "organization.kind", () -> cityOfficer()
                .body(above)
                .put("/v1/evaluations/2021/organizations/" + city));
    }

    @Test
    void evaluatesASchoolsUnionByTheSchoolYear() {
        evaluate("2020-2021", union, evaluation("grassroots", 50, 30))
                .then()
                .statusCode(201)
                .body("period", equalTo("2020-2021"));
        evaluate("2021", union, evaluation("grassroots", 50, 30)).then().statusCode(201);

        cityOfficer()
                .get("/v1/evaluations?period=2020-2021&union=" + union)
                .then()
                .body("items.period", contains("2020-2021"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "2021-2023", "1989", "nam-2021"})
    void refusesAPeriodThatIsNone(String period) {
        refusedFor("period", "period", () -> evaluate(period, union, evaluation("grassroots", 50, 30)));
    }

    @Test
    void evaluatesUnionsOnlyForPeriodsInWhichTheyWereActive() {
        var evaluation = evaluation("grassroots", 50, 30);
        refusedFor("period", "period.before-founding", () -> evaluate("2020", union, evaluation));
        refusedFor("period", "period.before-founding", () -> evaluate("2019-2020", union, evaluation));
        refusedFor("period", "period.future", () -> evaluate("2100", union, evaluation));
        refusedAt("/evaluatedOn", "date.too-early", () -> evaluate("2023", union, evaluation));
        cityOfficer()
                .body(Map.of("on", "2022-03-31", "decision", Register.decision("2022-03-31")))
                .post("/v1/grassroots-unions/" + union + "/dissolution")
                .then()
                .statusCode(200);
        var late = with(evaluation, "/evaluatedOn", "2024-01-15");
        refusedFor("period", "period.after-dissolution", () -> evaluate("2023", union, late));
        evaluate("2022", union, late).then().statusCode(201);
        evaluate("2021", union, evaluation).then().statusCode(201);
    }

    @Test
    void takesTheVersionOfTheScaleThatIsInForceInThePeriod() {
        cityOfficer()
                .body(with(scale(), "/validFromYear", 2022))
                .put("/v1/evaluation-scales/" + city + "/grassroots/2")
                .then()
                .statusCode(201);
        var byFirst = evaluation("grassroots", 50, 30);
        var bySecond = with(byFirst, "/version", 2);

        refusedAt("/version", "scale.not-yet", () -> evaluate("2021", union, bySecond));
        evaluate("2021", union, byFirst).then().statusCode(201);
        refusedAt("/version", "scale.not-in-force", () -> evaluate("2022", union, byFirst));
        evaluate("2022", union, bySecond).then().statusCode(201).body("version", equalTo(2));
        refusedAt("/version", "scale-version.unknown", () -> evaluate("2022", union, with(byFirst, "/version", 3)))
                .body("errors[0].detail", containsString("1, 2"));
        refusedAt("/scale", "scale.unknown", () -> evaluate("2022", union, with(byFirst, "/scale", "other")))
                .body("errors[0].detail", containsString("grassroots, upper-level"));
    }

    @Test
    void takesAScaleForTheLevelAndKindsOfTheUnion() {
        define("of-schools", Map.of("level", "GRASSROOTS", "enterpriseKinds", List.of("SCHOOL", "AGENCY")));
        define("of-companies", Map.of("level", "GRASSROOTS", "enterpriseKinds", List.of("ENTERPRISE")));
        define("of-syndicates", Map.of("level", "GRASSROOTS", "unionKinds", List.of("SYNDICATE")));
        var founding = new TreeMap<>(Register.founding(district, ""));
        founding.remove("enterpriseId");
        founding.put("kind", "SYNDICATE");
        String syndicate =
                Register.post("grassroots-unions", founding).extract().path("id");

        refusedAt("/scale", "scale.enterprise-kind", () -> evaluate("2021", union, evaluation("of-schools", 1, 1)))
                .body("errors[0].detail", containsString("SCHOOL, AGENCY"));
        refusedAt("/scale", "scale.union-kind", () -> evaluate("2021", union, evaluation("of-syndicates", 1, 1)));
        refusedAt("/scale", "scale.level", () -> evaluate("2021", union, evaluation("upper-level", 1, 1)));
        refusedAt(
                "/scale", "scale.enterprise-kind", () -> evaluate("2021", syndicate, evaluation("of-companies", 1, 1)));
        refusedAt("/scale", "scale.level", () -> cityOfficer()
                .body(evaluation("grassroots", 1, 1))
                .put("/v1/evaluations/2021/organizations/" + district));
        evaluate("2021", union, evaluation("of-companies", 1, 1)).then().statusCode(201);
        evaluate("2021", syndicate, evaluation("of-syndicates", 1, 1)).then().statusCode(201);
    }

    @Test
    void wantsEveryCriterionOnceWithinItsMaximum() {
        var evaluation = with(
                evaluation("grassroots", 60, 40),
                "/scores",
                List.of(
                        Map.of("criterion", "care", "score", 60.01, "selfScore", 61),
                        Map.of("criterion", "care", "selfScore", 60),
                        Map.of("criterion", "welfare", "score", 1)));

        refused(ProblemType.INVALID_REQUEST, () -> evaluate("2021", union, evaluation))
                .body(
                        "errors.pointer",
                        contains(
                                "/scores/0/selfScore",
                                "/scores/0/score",
                                "/scores/1/criterion",
                                "/scores/1/score",
                                "/scores/2/criterion",
                                "/scores"))
                .body(
                        "errors.code",
                        contains(
                                "score.maximum",
                                "score.maximum",
                                "criterion.repeated",
                                "required",
                                "criterion.unknown",
                                "criterion.missing"))
                .body("errors[5].detail", containsString("organization"));
        refused(
                        ProblemType.INVALID_REQUEST,
                        () -> evaluate(
                                "2021",
                                union,
                                with(
                                        evaluation,
                                        "/scores",
                                        List.of(
                                                Map.of("criterion", "care"),
                                                Map.of("criterion", "organization", "selfScore", 1)))))
                .body("errors.pointer", contains("/scores/0/selfScore"))
                .body("errors.code", contains("required"));
        refusedAt(
                "/scores/0/score",
                "points.format",
                () -> evaluate("2021", union, with(evaluation("grassroots", 60, 40), "/scores/0/score", 10.001)));
    }

    @Test
    void showsEvidenceToOfficersAndAuditorsOnly() {
        String id = evaluate("2021", union, evaluation("grassroots", 50, 30)).path("id");

        for (var entitled :
                List.of(cityOfficer(), SignedIn.districtOfficer(district), unionOfficer(), SignedIn.auditor())) {
            entitled.get("/v1/evaluations/" + id)
                    .then()
                    .body("scores[0].evidence", equalTo("Biên bản chấm điểm của bà Lan"));
        }
        SignedIn.partner()
                .get("/v1/evaluations/" + id)
                .then()
                .statusCode(200)
                .body("scores.score", contains(50.0f, 30.0f))
                .body("scores[0].evidence", nullValue());
        SignedIn.partner()
                .get("/v1/evaluations?union=" + union)
                .then()
                .body("items[0].scores[0].evidence", nullValue());
        SignedIn.partner()
                .get("/v1/evaluations/" + id + "/revisions")
                .then()
                .body("items[0].scores[0].evidence", nullValue());
        assertThat(SignedIn.auditor()
                        .get("/v1/journal?organization=" + district)
                        .asString())
                .contains("UnionEvaluated")
                .doesNotContain("bà Lan");
    }

    @Test
    void listsEvaluationsByPeriodClassLevelAndPlace() {
        var other = Register.union(district);
        evaluate("2021", union, evaluation("grassroots", 60, 40));
        evaluate("2021", other, evaluation("grassroots", 10, 10));
        evaluate("2022", other, evaluation("grassroots", 60, 40));
        cityOfficer()
                .body(evaluation("upper-level", 60, 40))
                .put("/v1/evaluations/2021/organizations/" + district)
                .then()
                .statusCode(201);

        var list = "/v1/evaluations?organization=" + city;
        assertThat(Pages.read(list + "&limit=1", "period", () -> {})).containsExactly("2021", "2021", "2022", "2021");
        cityOfficer()
                .get(list + "&period=2021&class=strong&level=GRASSROOTS")
                .then()
                .body("items.unionId", contains(union));
        cityOfficer().get(list + "&class=weak").then().body("items.unionId", contains(other));
        cityOfficer()
                .get(list + "&level=UPPER_LEVEL")
                .then()
                .body("items.organizationCode", contains(district))
                .body("items", hasSize(1));
        cityOfficer().get(list + "&union=" + other).then().body("items.period", contains("2021", "2022"));
    }

    @Test
    void takesOneOfTwoFirstEvaluationsAtTheSameTime() throws InterruptedException {
        var answers = Race.between(4, number -> evaluate("2021", union, evaluation("grassroots", 50, number)));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 1L, 428, 3L));
    }

    private void define(String code, Map<String, Object> scope) {
        cityOfficer()
                .body(with(scale(), "/appliesTo", scope))
                .put("/v1/evaluation-scales/" + city + "/" + code + "/1")
                .then()
                .statusCode(201);
    }

    private RequestSpecification unionOfficer() {
        return SignedIn.as(
                "union-officer-of-" + union,
                claims -> claims.claim("organization", district).claim("union", union),
                Roles.UNION_OFFICER);
    }

    private static Response evaluate(String period, String union, Map<String, Object> evaluation) {
        return put(cityOfficer(), period, union, evaluation);
    }

    private static Response put(
            RequestSpecification caller, String period, String union, Map<String, Object> evaluation) {
        return caller.body(evaluation).put("/v1/evaluations/" + period + "/grassroots-unions/" + union);
    }
}
