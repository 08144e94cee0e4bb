package vn.congdoan.membership.activitykind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static vn.congdoan.membership.ActivityBodies.activityKind;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.ActivityBodies;
import vn.congdoan.membership.Pages;
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class ActivityKindResourceTest {

    private static final String USUAL_KINDS =
            "local-stack/src/main/resources/vn/congdoan/local/demo/activity-kinds.json";

    @Test
    void definesAKindAndAnswersIt() {
        var city = Register.city();

        define(city, "dissemination", activityKind())
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/activity-kinds/" + city + "/dissemination"))
                .header("Journal-Position", city + "/2");

        cityOfficer()
                .get("/v1/activity-kinds/" + city + "/dissemination")
                .then()
                .statusCode(200)
                .body("organizationCode", equalTo(city))
                .body("kind", equalTo("dissemination"))
                .body("revision", equalTo(1))
                .body("name", equalTo("Tuyên truyền, quán triệt"))
                .body("measures", equalTo(activityKind().get("measures")))
                .body("ratios", equalTo(activityKind().get("ratios")));
    }

    @Test
    void tellsOfItInTheStreamOfTheRoot() {
        var city = Register.city();
        define(city, "dissemination", activityKind()).then().statusCode(201);

        cityOfficer()
                .get("/v1/changes?after=1&organization=" + city)
                .then()
                .body("items[0].type", equalTo("vn.congdoan.membership.v1.ActivityKindDefined"))
                .body("items[0].data.kind", equalTo("dissemination"))
                .body("items[0].data.revision", equalTo(1))
                .body("items[0].data.measures", equalTo(activityKind().get("measures")))
                .body("items[0].data.ratios", equalTo(activityKind().get("ratios")));
    }

    @Test
    void needsNoRatio() {
        var city = Register.city();

        define(city, "legal-advice", kind(measure("cases", "CASE")))
                .then()
                .statusCode(201)
                .body("ratios", nullValue());
        define(city, "legal-advice", with(kind(measure("cases", "CASE")), "/ratios", List.of()))
                .then()
                .statusCode(200)
                .header("Journal-Position", nullValue());
    }

    @Test
    void takesTheSameDefinitionAgainWithoutARevision() {
        var city = Register.city();
        define(city, "dissemination", activityKind()).then().statusCode(201);

        define(city, "dissemination", activityKind())
                .then()
                .statusCode(200)
                .header("Journal-Position", nullValue())
                .body("revision", equalTo(1));
    }

    @Test
    void isRevisedByWhoHoldsItsTag() {
        var city = Register.city();
        var first = kind(measure("sessions", "SESSION"));
        var second =
                with(kind(measure("sessions", "SESSION"), measure("participants", "PERSON")), "/name", "Đối thoại");
        var tag =
                define(city, "dialogue", first).then().statusCode(201).extract().header("ETag");

        refused(ProblemType.PRECONDITION_REQUIRED, () -> define(city, "dialogue", second));
        refused(ProblemType.PRECONDITION_FAILED, () -> revise(city, "dialogue", "\"of another\"", second));
        var revised = revise(city, "dialogue", tag, second)
                .then()
                .statusCode(200)
                .header("Journal-Position", city + "/3")
                .body("revision", equalTo(2))
                .body("name", equalTo("Đối thoại"))
                .body("measures.code", contains("sessions", "participants"))
                .extract()
                .header("ETag");
        refused(ProblemType.PRECONDITION_FAILED, () -> revise(city, "dialogue", tag, with(second, "/name", "Khác")));

        assertThat(revised).isNotEqualTo(tag);
        cityOfficer()
                .header("If-None-Match", revised)
                .get("/v1/activity-kinds/" + city + "/dialogue")
                .then()
                .statusCode(304)
                .body(emptyString());
    }

    @Test
    void refusesAKindForWhoWantsToReplaceNone() {
        var city = Register.city();

        refused(ProblemType.PRECONDITION_FAILED, () -> revise(city, "dialogue", "*", activityKind()));
    }

    @Test
    void keepsWhatFiguresRestOn() {
        var city = Register.city();
        var tag = define(city, "dissemination", activityKind()).header("ETag");
        var otherUnit = with(activityKind(), "/measures/1/unit", "COLLECTIVE");
        var otherParts = with(activityKind(), "/ratios/0/denominator", "sessions");
        var others = with(
                with(kind(measure("sessions", "CASE"), measure("participants", "PERSON")), "/name", "Khác"),
                "/ratios",
                null);

        refusedAt("/measures/1/unit", "measure.unit-kept", () -> revise(city, "dissemination", tag, otherUnit));
        refusedAt("/ratios/0", "ratio.parts-kept", () -> revise(city, "dissemination", tag, otherParts))
                .body("errors[0].detail", stringContainsInOrder("participants", "population"));
        refused(ProblemType.INVALID_REQUEST, () -> revise(city, "dissemination", tag, others))
                .body("errors.pointer", contains("/measures/0/unit", "/measures", "/ratios"))
                .body("errors.detail", hasItem(endsWith("Missing here: population.")));
    }

    @Test
    void isKeptByARootOnly() {
        var city = Register.city();
        var district = Register.district(city);

        refusedFor("organizationCode", "organization.not-root", () -> define(district, "dialogue", activityKind()))
                .body("errors[0].detail", endsWith(city + "."));
        refused(ProblemType.NOT_FOUND, () -> define("NOWHERE", "dialogue", activityKind()));
    }

    @Test
    void listsThoseOfTheWholeTreePageByPageWhileOthersAreDefined() {
        var city = Register.city();
        var district = Register.district(city);
        for (var kind : List.of("training", "dialogue", "support")) {
            define(city, kind, activityKind()).then().statusCode(201);
        }
        define(Register.city(), "elsewhere", activityKind()).then().statusCode(201);
        var later = new ArrayList<>(List.of("charity", "workplace-conference"));

        var read = Pages.read("/v1/activity-kinds?limit=1&organization=" + district, "kind", () -> {
            if (!later.isEmpty()) {
                define(city, later.remove(0), activityKind()).then().statusCode(201);
            }
        });

        assertThat(read).containsExactly("dialogue", "support", "training", "workplace-conference");
        assertThat(Pages.read("/v1/activity-kinds?limit=200", "kind", () -> {})).contains("elsewhere", "charity");
    }

    @Test
    void listsLatestRevisionsOnly() {
        var city = Register.city();
        var tag = define(city, "dissemination", activityKind()).header("ETag");
        revise(city, "dissemination", tag, with(activityKind(), "/name", "Phổ biến"))
                .then()
                .statusCode(200);

        cityOfficer()
                .get("/v1/activity-kinds?organization=" + city)
                .then()
                .body("items.name", contains("Phổ biến"))
                .body("items.revision", contains(2));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/name", null, "required"),
                Arguments.of("/name", " ", "required"),
                Arguments.of("/name", "x".repeat(201), "size"),
                Arguments.of("/measures", null, "required"),
                Arguments.of("/measures", List.of(), "item-count"),
                Arguments.of("/measures", measures(21), "item-count"),
                Arguments.of("/measures/0", null, "required"),
                Arguments.of("/measures/0/code", "Sessions", "measure-code.format"),
                Arguments.of("/measures/0/code", "số-cuộc", "measure-code.format"),
                Arguments.of("/measures/0/code", "x".repeat(41), "measure-code.format"),
                Arguments.of("/measures/0/name", "", "required"),
                Arguments.of("/measures/0/unit", "EURO", "enum"),
                Arguments.of("/measures/0/weight", 1, "unknown-field"),
                Arguments.of("/ratios/0", null, "required"),
                Arguments.of("/ratios/0/code", "sessions", "activity-kind.code-repeated"),
                Arguments.of("/ratios/0/name", null, "required"),
                Arguments.of("/ratios/0/numerator", "persons", "measure.unknown"),
                Arguments.of("/ratios/0/denominator", "persons", "measure.unknown"),
                Arguments.of("/ratios/0/denominator", "participants", "ratio.same-measure"),
                Arguments.of("/kind", "dissemination", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var city = Register.city();

        refusedAt(pointer, code, () -> define(city, "dissemination", with(activityKind(), pointer, value)));
    }

    @Test
    void hasEachCodeOnce() {
        var city = Register.city();
        var twice = kind(measure("cases", "CASE"), measure("papers", "DOCUMENT"), measure("cases", "CASE"));

        refusedAt("/measures/2/code", "activity-kind.code-repeated", () -> define(city, "legal-advice", twice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dissemination", "dis--semination", "-x", "x-", "1x", "x.y"})
    void refusesACodeOfAnotherForm(String kind) {
        var city = Register.city();

        refusedFor("kind", "activity-kind-code.format", () -> define(city, kind, activityKind()));
    }

    @ParameterizedTest
    @CsvSource({
        "organization=NOWHERE, organization, organization.unknown",
        "cursor=WyIyMDE3Il0, cursor, cursor",
        "limit=0, limit, min",
        "q=x, q, unknown-parameter"
    })
    void refusesAWrongParameter(String query, String parameter, String code) {
        refusedFor(
                parameter, code, () -> cityOfficer().urlEncodingEnabled(false).get("/v1/activity-kinds?" + query));
    }

    @Test
    void findsNoneWhereNoneIsKept() {
        var city = Register.city();
        ActivityBodies.dissemination(city);
        var district = Register.district(city);

        refused(ProblemType.NOT_FOUND, () -> cityOfficer().get("/v1/activity-kinds/" + city + "/dialogue"));
        refused(ProblemType.NOT_FOUND, () -> cityOfficer().get("/v1/activity-kinds/" + district + "/dissemination"));
        refused(ProblemType.NOT_FOUND, () -> cityOfficer().get("/v1/activity-kinds/NOWHERE/dissemination"));
    }

    @Test
    void isDefinedOnceHoweverManyTry() throws InterruptedException {
        var city = Register.city();

        var answers = Race.between(
                10, caller -> define(city, "dialogue", with(activityKind(), "/name", "Đối thoại " + caller)));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 1L, 428, 9L));
    }

    /** They are the demo's, and stand in docs/activities.md. */
    @Test
    void takesTheUsualKindsOfTheFederationsWork() throws IOException {
        var city = Register.city();
        var kinds = new ObjectMapper().readTree(Files.readString(Path.of("..").resolve(USUAL_KINDS)));
        var page = Files.readString(Path.of("../docs/activities.md"));

        assertThat(kinds).hasSizeGreaterThan(10);
        for (JsonNode kind : kinds) {
            var code = kind.path("kind").asText();
            define(
                            city,
                            code,
                            new ObjectMapper()
                                    .convertValue(kind.path("definition"), new TypeReference<Map<String, Object>>() {}))
                    .then()
                    .statusCode(201);
            assertThat(page)
                    .contains("| `" + code + "` " + kind.at("/definition/name").asText() + " |");
            kind.findValuesAsText("code").forEach(each -> assertThat(page).contains("`" + each + "`"));
        }
    }

    private static Map<String, Object> kind(Object... measures) {
        return Map.of("name", "Tư vấn pháp luật", "measures", List.of(measures));
    }

    private static Map<String, Object> measure(String code, String unit) {
        return Map.of("code", code, "name", "Số lượng", "unit", unit);
    }

    private static List<Object> measures(int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .<Object>map(i -> measure("measure" + i, "ITEM"))
                .toList();
    }

    private static Response define(String organization, String kind, Map<String, ?> definition) {
        return cityOfficer().body(definition).put("/v1/activity-kinds/" + organization + "/" + kind);
    }

    private static Response revise(String organization, String kind, String tag, Map<String, ?> definition) {
        return cityOfficer()
                .header("If-Match", tag)
                .body(definition)
                .put("/v1/activity-kinds/" + organization + "/" + kind);
    }
}
