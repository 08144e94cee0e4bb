package vn.congdoan.membership.restructuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Register.decision;
import static vn.congdoan.membership.RestructuringBodies.closure;
import static vn.congdoan.membership.RestructuringBodies.reassignment;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.ActivityBodies;
import vn.congdoan.membership.DirectiveBodies;
import vn.congdoan.membership.EvaluationBodies;
import vn.congdoan.membership.Pages;
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class ClosureTest {

    private static final String SPLIT = "2025-07-01";

    private String city = "";
    private String district = "";
    private String commune = "";

    @BeforeEach
    void register() {
        city = Register.city();
        district = Register.district(city);
        commune = Register.commune(city);
    }

    @Test
    void endsAnOrganizationThatIsEmpty() {
        var union = Register.union(district);
        var closure = closure(SPLIT, commune);

        refused(ProblemType.ORGANIZATION_NOT_EMPTY, () -> closed(district, closure))
                .body("detail", containsString("is one active union and no open organizations"));
        Register.post("organizations/" + district + "/reassignments", reassignment(commune, SPLIT, union));
        closed(district, closure)
                .then()
                .statusCode(200)
                .header("Journal-Position", district + "/5")
                .body("closed.on", equalTo(SPLIT))
                .body("closed.decision", equalTo(closure.get("decision")))
                .body("closed.successors", contains(commune));

        cityOfficer().get("/v1/organizations/" + district).then().body("closed.on", equalTo(SPLIT));
        cityOfficer().get("/v1/organizations/" + commune).then().body("closed", nullValue());
        refused(ProblemType.ORGANIZATION_CLOSED, () -> closed(district, closure));
    }

    @Test
    void whatIsDatedEarlierIsStillRecordedAndNothingLater() {
        ActivityBodies.dissemination(city);
        EvaluationBodies.scales(city);
        Register.post("activities", with(ActivityBodies.activityOf(district), "/heldOn", "2025-06-30"));
        refusedAt("/on", "date.too-early", () -> closed(district, closure("2025-06-30", commune)));
        closed(district, closure(SPLIT, commune)).then().statusCode(200);

        Register.post("activities", with(ActivityBodies.activityOf(district), "/heldOn", "2025-06-29"));
        refused(ProblemType.ORGANIZATION_CLOSED, () -> cityOfficer()
                        .body(with(ActivityBodies.activityOf(district), "/heldOn", SPLIT))
                        .post("/v1/activities"))
                .body("errors.pointer", contains("/heldOn"));
        refused(ProblemType.ORGANIZATION_CLOSED, () -> cityOfficer()
                        .body(with(EvaluationBodies.evaluation("upper-level", 50, 30), "/evaluatedOn", SPLIT))
                        .put("/v1/evaluations/2024/organizations/" + district))
                .body("errors.pointer", contains("/evaluatedOn"));
        Register.post("directives", DirectiveBodies.directive(district));
    }

    @Test
    void waitsUntilTheOrganizationsBelowAreClosed() {
        var below = Register.district(district);

        refused(ProblemType.ORGANIZATION_NOT_EMPTY, () -> closed(district, closure(SPLIT)))
                .body("detail", containsString("are no active unions and one open organization"));
        closed(below, closure("2025-07-02")).then().statusCode(200);
        refusedAt("/on", "date.too-early", () -> closed(district, closure(SPLIT)));
        closed(district, closure("2025-07-02")).then().statusCode(200);
    }

    @Test
    void takesNothingOfThatDateOrLater() {
        var union = Register.union(city);
        closed(district, closure(SPLIT, commune)).then().statusCode(200);
        var enterprise = Register.enterprise(city);

        refused(
                        ProblemType.ORGANIZATION_CLOSED,
                        () -> cityOfficer().body(founding(enterprise, SPLIT)).post("/v1/grassroots-unions"))
                .body("errors.pointer", contains("/foundedOn"));
        refused(
                ProblemType.ORGANIZATION_CLOSED,
                () -> cityOfficer().body(Register.newEnterprise(district)).post("/v1/enterprises"));
        refused(
                        ProblemType.ORGANIZATION_CLOSED,
                        () -> cityOfficer().body(Register.newDistrict(district)).post("/v1/organizations"))
                .body("errors.pointer", contains("/parentCode"));
        refused(ProblemType.ORGANIZATION_CLOSED, () -> planned(2026));
        refused(ProblemType.ORGANIZATION_CLOSED, () -> cityOfficer()
                .body(Map.of("name", "LĐLĐ quận B", "on", SPLIT, "decision", decision(SPLIT)))
                .post("/v1/organizations/" + district + "/renamings"));
        refused(ProblemType.ORGANIZATION_CLOSED, () -> cityOfficer()
                        .body(reassignment(district, "2025-06-01", union))
                        .post("/v1/organizations/" + city + "/reassignments"))
                .body("errors.pointer", contains("/toOrganizationCode"));
    }

    @Test
    void takesWhatIsDatedBefore() {
        var union = Register.union(district);
        Register.post("organizations/" + district + "/reassignments", reassignment(commune, SPLIT, union));
        closed(district, closure(SPLIT, commune)).then().statusCode(200);

        Register.post("grassroots-unions/" + union + "/members", admission("2025-06-30"))
                .header("Journal-Position", district + "/6");
        planned(2025).then().statusCode(201);

        // A union that is entered late stands there until it is moved on.
        String late = Register.post("grassroots-unions", founding(Register.enterprise(city), "2024-01-01"))
                .extract()
                .path("id");
        Register.post("grassroots-unions/" + late + "/members", admission("2025-06-30"));
        refused(
                ProblemType.ORGANIZATION_CLOSED,
                () -> cityOfficer().body(admission(SPLIT)).post("/v1/grassroots-unions/" + late + "/members"));
        refusedAt("/on", "date.after-closing", () -> cityOfficer()
                .body(reassignment(commune, "2025-07-02", late))
                .post("/v1/organizations/" + district + "/reassignments"));
        Register.post("organizations/" + district + "/reassignments", reassignment(commune, SPLIT, late));
        Register.post("grassroots-unions/" + late + "/members", admission(SPLIT))
                .header("Journal-Position", commune + "/4");
    }

    @Test
    void isInTheHistoryWithWhatCameBefore() {
        var union = Register.union(district);
        Register.member(union);
        Register.post(
                "organizations/" + district + "/renamings",
                Map.of("name", "LĐLĐ quận B", "on", "2024-05-01", "decision", decision("2024-05-01")));
        Register.post("organizations/" + district + "/reassignments", reassignment(commune, SPLIT, union));
        closed(district, closure(SPLIT, commune)).then().statusCode(200);

        cityOfficer()
                .get("/v1/organizations/" + district + "/history")
                .then()
                .statusCode(200)
                .body("items.kind", contains("RENAMED", "UNIONS_LEFT", "CLOSED"))
                .body("items[1].otherOrganizationCode", equalTo(commune))
                .body("items[1].unions", equalTo(1))
                .body("items[1].members", equalTo(1))
                .body("items[2].successors", contains(commune));
        cityOfficer()
                .get("/v1/organizations/" + commune + "/history")
                .then()
                .body("items.kind", contains("UNIONS_CAME"))
                .body("items[0].otherOrganizationCode", equalTo(district));
        var paged = Pages.read("/v1/organizations/" + district + "/history?limit=1", "kind", () -> {});
        assertThat(paged).containsExactly("RENAMED", "UNIONS_LEFT", "CLOSED");
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/on", null, "required"),
                Arguments.of("/on", Register.tomorrow(), "past-or-present"),
                Arguments.of("/decision", null, "required"),
                Arguments.of("/successors", null, "required"),
                Arguments.of("/successors/0", "NOWHERE", "organization.unknown"),
                Arguments.of("/successors/0", "hn", "organization-code.format"),
                Arguments.of("/reason", "x", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        refusedAt(pointer, code, () -> closed(district, with(closure(SPLIT, commune), pointer, value)));
    }

    @Test
    void refusesSuccessorsThatAreNone() {
        var gone = Register.commune(city);
        closed(gone, closure(SPLIT)).then().statusCode(200);

        refused(ProblemType.INVALID_REQUEST, () -> closed(district, closure(SPLIT, commune, commune, district, gone)))
                .body("errors.pointer", contains("/successors/1", "/successors/2", "/successors/3"))
                .body("errors.code", contains("organization.repeated", "organization.same", "organization.closed"));
    }

    @Test
    void noUnionIsFoundedBehindItsBack() throws InterruptedException {
        var enterprises = List.of(Register.enterprise(city), Register.enterprise(city), Register.enterprise(city));

        var answers = Race.between(
                4,
                caller -> caller == 3
                        ? closed(district, closure(SPLIT))
                        : cityOfficer()
                                .body(founding(enterprises.get(caller), "2025-07-02"))
                                .post("/v1/grassroots-unions"));

        // Either the organization is closed and none was founded, or some was and it stays open.
        var closed = answers.get(3).statusCode() == 200;
        var founded = Race.statuses(answers.subList(0, 3)).getOrDefault(201, 0L);
        assertThat(closed).isEqualTo(founded == 0);
    }

    private Map<String, Object> founding(String enterprise, String on) {
        return with(
                with(Register.founding(district, enterprise), "/foundedOn", on), "/decision", decision("2024-01-01"));
    }

    private Response planned(int year) {
        return cityOfficer()
                .body(Register.plan(1, 1, LocalDate.of(2025, 1, 2)))
                .put("/v1/plans/" + year + "/" + district);
    }

    private static Map<String, Object> admission(String on) {
        return with(with(Register.admission(), "/admittedOn", on), "/decision", decision("2024-01-15"));
    }

    private static Response closed(String organization, Map<String, Object> closure) {
        return cityOfficer().body(closure).post("/v1/organizations/" + organization + "/closure");
    }
}
