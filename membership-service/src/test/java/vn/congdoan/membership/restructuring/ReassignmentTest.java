package vn.congdoan.membership.restructuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Register.decision;
import static vn.congdoan.membership.RestructuringBodies.reassignment;
import static vn.congdoan.membership.SignedIn.cityOfficer;
import static vn.congdoan.membership.SignedIn.cityOfficerOf;
import static vn.congdoan.membership.SignedIn.districtOfficer;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.ActivityBodies;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.EnterpriseBodies;
import vn.congdoan.membership.EvaluationBodies;
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class ReassignmentTest {

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
    void movesUnionsWithMembersAndEnterprisesAndStandsInBothStreams() {
        var enterprise = Register.enterprise(district);
        String union = Register.post("grassroots-unions", Register.founding(district, enterprise))
                .extract()
                .path("id");
        var member = Register.member(union);
        var stays = Register.union(district);
        var reassignment = reassignment(commune, SPLIT, union);

        reassigned(district, reassignment)
                .then()
                .statusCode(201)
                .header("Journal-Position", district + "/7, " + commune + "/2")
                .body("id", notNullValue())
                .body("fromOrganizationCode", equalTo(district))
                .body("toOrganizationCode", equalTo(commune))
                .body("on", equalTo(SPLIT))
                .body("decision", equalTo(reassignment.get("decision")))
                .body("unions", equalTo(1))
                .body("members", equalTo(1));

        cityOfficer().get("/v1/grassroots-unions/" + union).then().body("organizationCode", equalTo(commune));
        cityOfficer().get("/v1/grassroots-unions/" + stays).then().body("organizationCode", equalTo(district));
        cityOfficer().get("/v1/enterprises/" + enterprise).then().body("organizationCode", equalTo(commune));
        cityOfficer().get("/v1/members/" + member).then().body("organizationCode", equalTo(commune));
        for (var stream : List.of(district + "&after=6", commune + "&after=1")) {
            cityOfficer()
                    .get("/v1/changes?organization=" + stream)
                    .then()
                    .body("items.type", contains("vn.congdoan.membership.v1.UnionReassigned"))
                    .body("items[0].occurredOn", equalTo(SPLIT))
                    .body("items[0].data.unionId", equalTo(union))
                    .body("items[0].data.name", equalTo("CĐCS Công ty TNHH Kim Lâm"))
                    .body("items[0].data.fromOrganizationCode", equalTo(district))
                    .body("items[0].data.toOrganizationCode", equalTo(commune))
                    .body("items[0].data.members", equalTo(1));
        }
    }

    @Test
    void movesAllActiveUnionsWhereAllAreMeant() {
        var unions = List.of(Register.union(district), Register.union(district), Register.union(district));
        cityOfficer()
                .body(Map.of("on", "2023-01-01", "decision", decision("2023-01-01")))
                .post("/v1/grassroots-unions/" + unions.get(1) + "/dissolution")
                .then()
                .statusCode(200);

        reassigned(district, ofAll(commune)).then().statusCode(201).body("unions", equalTo(2));

        cityOfficer()
                .get("/v1/grassroots-unions?organization=" + district)
                .then()
                .body("items.id", contains(unions.get(1)));
        cityOfficer()
                .get("/v1/grassroots-unions?organization=" + commune)
                .then()
                .body("items.id", contains(unions.get(0), unions.get(2)));
        refused(ProblemType.CONFLICT, () -> reassigned(district, ofAll(commune)))
                .body("errors.code", contains("reassignment.no-unions"));
    }

    @Test
    void accessFollowsThePresentPlace() {
        var union = Register.union(district);
        Register.member(union);
        var admission = Register.admission();

        reassigned(district, reassignment(commune, SPLIT, union)).then().statusCode(201);

        refused(ProblemType.NOT_FOUND, () -> districtOfficer(district).get("/v1/grassroots-unions/" + union));
        refused(
                ProblemType.NOT_FOUND,
                () -> districtOfficer(district).body(admission).post("/v1/grassroots-unions/" + union + "/members"));
        districtOfficer(commune)
                .get("/v1/grassroots-unions/" + union)
                .then()
                .body("committee[0].fullName", equalTo("Nguyễn Văn An"));
        districtOfficer(commune)
                .body(admission)
                .post("/v1/grassroots-unions/" + union + "/members")
                .then()
                .statusCode(201);
    }

    @Test
    void aFactBelongsWhereTheUnionStoodOnItsDate() {
        var union = Register.union(district);
        var members = List.of(Register.member(union), Register.member(union), Register.member(union));
        var other = Register.union(city);
        reassigned(district, reassignment(commune, SPLIT, union)).then().statusCode(201);

        // An admission and a batch, a departure and a transfer: before, and since.
        admitted(union, "2025-06-30").then().statusCode(201).header("Journal-Position", district + "/8");
        admitted(union, SPLIT).then().statusCode(201).header("Journal-Position", commune + "/3");
        Register.post(
                        "grassroots-unions/" + union + "/admissions",
                        with(Register.batch(2), "/admittedOn", "2024-05-01"))
                .header("Journal-Position", district + "/10");
        Register.post(
                        "grassroots-unions/" + union + "/admissions",
                        with(Register.batch(2), "/admittedOn", "2025-08-01"))
                .header("Journal-Position", commune + "/5");
        Register.post("members/" + members.get(0) + "/departures", Map.of("on", "2025-06-30", "reason", "RETIRED"))
                .header("Journal-Position", district + "/11");
        Register.post("members/" + members.get(1) + "/departures", Map.of("on", "2025-07-02", "reason", "RETIRED"))
                .header("Journal-Position", commune + "/6");
        Register.post("members/" + members.get(2) + "/transfers", Register.transfer(other, "2024-01-01"))
                .header("Journal-Position", city + "/4, " + district + "/12");
        Register.post("members/" + members.get(2) + "/transfers", Register.transfer(union, "2025-07-03"))
                .header("Journal-Position", city + "/5, " + commune + "/7");

        cityOfficer()
                .get("/v1/changes?organization=" + district + "&after=7&limit=200")
                .then()
                .body(
                        "items.data.findAll { it.memberId && it.organizationCode }.organizationCode.unique()",
                        contains(district));
        assertThat(Database.count("select count(*) from journal where organization = '" + commune
                        + "' and type like '%MemberAdmitted'"))
                .isEqualTo(3);
    }

    @Test
    void aDecisionIsThatOfTheOrganizationWhereTheUnionStood() {
        var union = Register.union(district);
        var cited = decision("2024-01-15");
        Register.post("grassroots-unions/" + union + "/members", admission("2024-02-01", cited));
        reassigned(district, reassignment(commune, SPLIT, union)).then().statusCode(201);
        var sameNumber = with(cited, "/issuedOn", "2024-01-16");

        // The district's number of 2024 is taken; the commune's own of that number is another document.
        refused(ProblemType.DOCUMENT_NUMBER_TAKEN, () -> cityOfficer()
                .body(admission("2024-02-01", sameNumber))
                .post("/v1/grassroots-unions/" + union + "/members"));
        Register.post("grassroots-unions/" + union + "/members", admission("2025-07-02", sameNumber));
    }

    @Test
    void aUnionMovesOnAndItsFactsStayWithEachPlace() {
        var union = Register.union(district);
        reassigned(district, reassignment(commune, "2024-07-01", union)).then().statusCode(201);
        reassigned(commune, reassignment(city, SPLIT, union)).then().statusCode(201);

        admitted(union, "2024-06-30").then().header("Journal-Position", district + "/5");
        admitted(union, "2025-06-30").then().header("Journal-Position", commune + "/4");
        admitted(union, SPLIT).then().header("Journal-Position", city + "/3");
        refused(ProblemType.UNIONS_HAVE_LATER_FACTS, () -> reassigned(city, reassignment(commune, SPLIT, union)));
    }

    @Test
    void isRefusedWhereFactsWouldHaveToMove() {
        var quiet = Register.union(district);
        var joined = Register.union(district);
        var left = Register.union(district);
        admitted(joined, SPLIT).then().statusCode(201);
        var member = Register.member(left);
        Register.post("members/" + member + "/transfers", Register.transfer(joined, "2025-09-01"));

        refused(
                        ProblemType.UNIONS_HAVE_LATER_FACTS,
                        () -> reassigned(district, reassignment(commune, SPLIT, quiet, joined, left)))
                .body("errors.pointer", contains("/unionIds/1", "/unionIds/2"))
                .body("errors.code", contains("union.later-facts", "union.later-facts"))
                .body(
                        "errors[0].detail",
                        equalTo("The last thing on record of CĐCS Công ty TNHH Kim Lâm (" + joined
                                + ") is dated 2025-09-01."));
        refused(ProblemType.UNIONS_HAVE_LATER_FACTS, () -> reassigned(district, ofAll(commune)))
                .body("errors.pointer", contains("/on", "/on"));
        reassigned(district, reassignment(commune, "2025-09-02", quiet, joined, left))
                .then()
                .statusCode(201);
    }

    @Test
    void isRefusedWhereAUnionHeldSomethingOrWasEvaluatedLaterOrItsEnterpriseWasLookedInto() {
        ActivityBodies.dissemination(city);
        EvaluationBodies.scales(city);
        var held = Register.union(district);
        Register.post("activities", with(ActivityBodies.activityOfUnion(held), "/heldOn", SPLIT));
        var evaluated = Register.union(district);
        evaluated(evaluated, "2025-09-01").then().statusCode(201);
        var enterprise = Register.enterprise(district);
        String surveyed = Register.post("grassroots-unions", Register.founding(district, enterprise))
                .extract()
                .path("id");
        Register.post("enterprises/" + enterprise + "/surveys", EnterpriseBodies.survey("2025-08-01", 42));

        refused(
                        ProblemType.UNIONS_HAVE_LATER_FACTS,
                        () -> reassigned(district, reassignment(commune, SPLIT, held, evaluated, surveyed)))
                .body("errors.pointer", contains("/unionIds/0", "/unionIds/1", "/unionIds/2"));
        reassigned(district, reassignment(commune, "2025-09-02", held, evaluated, surveyed))
                .then()
                .statusCode(201);
    }

    @Test
    void whatAUnionHeldAndHowItWasEvaluatedCountsWhereItStoodAndIsSeenWhereItStands() {
        ActivityBodies.dissemination(city);
        EvaluationBodies.scales(city);
        var union = Register.union(district);
        reassigned(district, reassignment(commune, SPLIT, union)).then().statusCode(201);

        var late = districtOfficer(commune)
                .body(with(ActivityBodies.activityOfUnion(union), "/heldOn", "2024-10-12"))
                .post("/v1/activities");
        late.then()
                .statusCode(201)
                .header("Journal-Position", district + "/5")
                .body("organizationCode", equalTo(district));
        String activity = late.path("id");
        districtOfficer(commune)
                .get("/v1/activities/" + activity)
                .then()
                .statusCode(200)
                .body("title", notNullValue());
        var evaluation = evaluated(union, "2025-01-15");
        evaluation.then().statusCode(201).header("Journal-Position", district + "/6");
        districtOfficer(commune)
                .get("/v1/evaluations/" + evaluation.path("id"))
                .then()
                .statusCode(200);
        districtOfficer(commune)
                .body(Map.of("reason", "Ghi trùng"))
                .post("/v1/activities/" + activity + "/withdrawal")
                .then()
                .statusCode(200)
                .header("Journal-Position", district + "/7");
        Register.post("activities", with(ActivityBodies.activityOfUnion(union), "/heldOn", SPLIT))
                .header("Journal-Position", commune + "/3");
    }

    @Test
    void whatIsFoundOutAboutAnEnterpriseCountsWhereItsUnionStood() {
        var enterprise = Register.enterprise(district);
        String union = Register.post("grassroots-unions", Register.founding(district, enterprise))
                .extract()
                .path("id");
        reassigned(district, reassignment(commune, SPLIT, union)).then().statusCode(201);

        var path = "enterprises/" + enterprise;
        Register.post(path + "/surveys", EnterpriseBodies.survey("2025-06-30", 42))
                .header("Journal-Position", district + "/5");
        Register.post(path + "/fee-inspections", EnterpriseBodies.feeInspection("2024-05-20"))
                .header("Journal-Position", district + "/6");
        Register.post(path + "/approaches", Map.of("on", SPLIT)).header("Journal-Position", commune + "/3");
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/toOrganizationCode", null, "required"),
                Arguments.of("/toOrganizationCode", "hn", "organization-code.format"),
                Arguments.of("/toOrganizationCode", "NOWHERE", "organization.unknown"),
                Arguments.of("/on", null, "required"),
                Arguments.of("/on", Register.tomorrow(), "past-or-present"),
                Arguments.of("/decision", null, "required"),
                Arguments.of("/unionIds", null, "reassignment.unions-required"),
                Arguments.of("/unionIds", List.of(), "item-count"),
                Arguments.of("/unionIds/0", UUID.randomUUID().toString(), "union.unknown"),
                Arguments.of("/unionIds/0", "7", "uuid"),
                Arguments.of("/reason", "x", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var union = Register.union(district);

        refusedAt(pointer, code, () -> reassigned(district, with(reassignment(commune, SPLIT, union), pointer, value)));
    }

    @Test
    void namesEachUnionThatCannotLeave() {
        var union = Register.union(district);
        var elsewhere = Register.union(city);
        var dissolved = Register.union(district);
        cityOfficer()
                .body(Map.of("on", "2023-01-01", "decision", decision("2023-01-01")))
                .post("/v1/grassroots-unions/" + dissolved + "/dissolution")
                .then()
                .statusCode(200);

        refused(
                        ProblemType.INVALID_REQUEST,
                        () -> reassigned(district, reassignment(commune, SPLIT, union, union, elsewhere, dissolved)))
                .body("errors.pointer", contains("/unionIds/1", "/unionIds/2", "/unionIds/3"))
                .body("errors.code", contains("union.repeated", "union.elsewhere", "union.dissolved"));
        refusedAt(
                "/unionIds/0",
                "date.before-founding",
                () -> reassigned(district, reassignment(commune, "2021-01-14", union)));
        refusedAt(
                "/toOrganizationCode",
                "organization.same",
                () -> reassigned(district, reassignment(district, SPLIT, union)));
        refusedAt(
                "/unionIds",
                "reassignment.unions-required",
                () -> reassigned(district, with(reassignment(commune, SPLIT, union), "/all", true)));
        refused(ProblemType.NOT_FOUND, () -> reassigned("NOWHERE", reassignment(commune, SPLIT, union)));
    }

    @Test
    void isNotBeforeTheSuccessorWasEstablished() {
        var union = Register.union(district);
        var late = with(Register.newCommune(city), "/establishedOn", "2025-07-02");
        String code = Register.post("organizations", late).extract().path("code");

        refusedAt("/on", "date.before-organization", () -> reassigned(district, reassignment(code, SPLIT, union)));
        reassigned(district, reassignment(code, "2025-07-02", union)).then().statusCode(201);
    }

    @Test
    void anAdmissionThatWaitsForAReassignmentGoesWhereItBelongsThen() throws InterruptedException {
        var unions = new ArrayList<String>();
        for (var n = 0; n < 8; n++) {
            unions.add(Register.union(district));
        }
        var all = reassignment(commune, SPLIT, unions.toArray(String[]::new));

        var answers = Race.between(
                9,
                caller -> caller == 8 ? reassigned(district, all) : admittedWithin(unions.get(caller), "2025-06-30"));

        // Dated before, they stay with the district, whichever came first, and stand in nobody's way.
        assertThat(Race.statuses(answers)).containsExactly(Map.entry(201, 9L));
        assertThat(Database.count("select count(*) from journal where organization = '" + district
                        + "' and type like '%MemberAdmitted'"))
                .isEqualTo(8);

        var later = Race.between(
                9,
                caller -> caller == 8
                        ? reassigned(commune, reassignment(district, "2025-08-01", unions.toArray(String[]::new)))
                        : admittedWithin(unions.get(caller), "2025-08-01"));

        // Dated that day, each either came first and stands in the way, or was told where the unions stand since.
        var moved = later.get(8).statusCode() == 201;
        assertThat(later.subList(0, 8)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.header("Journal-Position")).startsWith((moved ? district : commune) + "/");
        });
    }

    @Test
    void tellsManyUnionsInTheOrderOfTheirRecording() {
        var unions = new ArrayList<String>();
        for (var n = 0; n < 30; n++) {
            unions.add(Register.union(district));
        }

        reassigned(district, reassignment(commune, SPLIT, unions.toArray(String[]::new)))
                .then()
                .statusCode(201)
                .body("unions", equalTo(30));
        cityOfficer()
                .get("/v1/changes?organization=" + commune + "&after=1&limit=200")
                .then()
                .body("items", hasSize(30))
                .body("items.data.unionId", equalTo(unions));
    }

    private static Response reassigned(String from, Map<String, Object> reassignment) {
        return cityOfficer().body(reassignment).post("/v1/organizations/" + from + "/reassignments");
    }

    private static Response evaluated(String union, String on) {
        return cityOfficer()
                .body(with(EvaluationBodies.evaluation("grassroots", 50, 30), "/evaluatedOn", on))
                .put("/v1/evaluations/2024/grassroots-unions/" + union);
    }

    private static Map<String, Object> ofAll(String to) {
        return with(with(reassignment(to, SPLIT), "/unionIds", null), "/all", true);
    }

    private static Response admitted(String union, String on) {
        return cityOfficer()
                .body(admission(on, decision("2024-01-15")))
                .post("/v1/grassroots-unions/" + union + "/members");
    }

    /** By a caller who may see what is below the city, and nothing else. */
    private Response admittedWithin(String union, String on) {
        return cityOfficerOf(city)
                .body(admission(on, decision("2024-01-15")))
                .post("/v1/grassroots-unions/" + union + "/members");
    }

    private static Map<String, Object> admission(String on, Map<String, Object> decision) {
        return with(with(Register.admission(), "/admittedOn", on), "/decision", decision);
    }
}
