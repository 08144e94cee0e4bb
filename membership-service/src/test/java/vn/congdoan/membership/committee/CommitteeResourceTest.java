package vn.congdoan.membership.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.Register.decision;
import static vn.congdoan.membership.ShapeBodies.committee;
import static vn.congdoan.membership.ShapeBodies.provisionalCommittee;
import static vn.congdoan.membership.SignedIn.cityOfficer;
import static vn.congdoan.membership.SignedIn.districtOfficer;

import io.restassured.response.Response;
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
import vn.congdoan.http.Roles;
import vn.congdoan.membership.Pages;
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.RestructuringBodies;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class CommitteeResourceTest {

    private String city = "";
    private String district = "";
    private String union = "";

    @BeforeEach
    void aUnion() {
        city = Register.city();
        district = Register.district(city);
        union = Register.union(district);
    }

    @Test
    void theFirstIsTheProvisionalOneOfTheFounding() {
        committees("")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(union))
                .body("items[0].organizationCode", equalTo(district))
                .body("items[0].unionId", equalTo(union))
                .body("items[0].formation", equalTo("PROVISIONAL"))
                .body("items[0].term", nullValue())
                .body("items[0].from", equalTo("2021-01-15"))
                .body("items[0].until", nullValue())
                .body("items[0].decision.issuedOn", equalTo("2021-01-14"))
                .body("items[0].members.fullName", contains("Nguyễn Văn An"));
    }

    @Test
    void anElectedOneFollowsIt() {
        var elected = committee("2021-09-15");

        form(elected)
                .then()
                .statusCode(201)
                .header("Journal-Position", district + "/4")
                .body("formation", equalTo("ELECTED"))
                .body("term.fromYear", equalTo(2018))
                .body("term.toYear", equalTo(2023))
                .body("decision", equalTo(elected.get("decision")))
                .body("members", equalTo(elected.get("members")))
                .body("until", nullValue());

        committees("")
                .then()
                .body("items.formation", contains("ELECTED", "PROVISIONAL"))
                .body("items.until", contains(nullValue(), equalTo("2021-09-15")));
        committees("?asOf=2021-09-14")
                .then()
                .body("items.formation", contains("PROVISIONAL"))
                .body("items[0].until", equalTo("2021-09-15"));
        committees("?asOf=2021-01-14").then().body("items", hasSize(0));
        cityOfficer()
                .get("/v1/grassroots-unions/" + union)
                .then()
                .body("committee.fullName", contains("Nguyễn Văn An"));
    }

    @Test
    void oneThatIsEnteredLateLeadsUntilTheNext() {
        form(committee("2023-05-01")).then().statusCode(201);

        form(committee("2021-09-15")).then().statusCode(201).body("until", equalTo("2023-05-01"));

        assertThat(Pages.read("/v1/grassroots-unions/" + union + "/committees?limit=1", "from", () -> {}))
                .containsExactly("2023-05-01", "2021-09-15", "2021-01-15");
        committees("").then().body("items.until", contains(nullValue(), equalTo("2023-05-01"), equalTo("2021-09-15")));
    }

    @Test
    void twoNeverLeadFromOneDate() throws InterruptedException {
        refused(ProblemType.CONFLICT, () -> form(committee("2021-01-15")))
                .body("errors.pointer", contains("/from"))
                .body("errors.code", contains("committee.formed-then"));

        var answers = Race.between(4, caller -> form(committee("2021-09-15")));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 3L));
    }

    @Test
    void anOrganizationHasCommitteesOfItsOwn() {
        var own = "/v1/organizations/" + district + "/committees";
        cityOfficer().get(own).then().statusCode(200).body("items", hasSize(0));

        Register.post("organizations/" + district + "/committees", provisionalCommittee("2018-01-10"))
                .header("Journal-Position", district + "/4")
                .body("unionId", nullValue());
        Register.post("organizations/" + district + "/committees", committee("2018-03-01"));
        form(committee("2021-09-15")).then().statusCode(201);

        cityOfficer()
                .get(own)
                .then()
                .body("items.formation", contains("ELECTED", "PROVISIONAL"))
                .body("items.organizationCode", contains(district, district))
                .body("items.until", contains(nullValue(), equalTo("2018-03-01")));
        cityOfficer()
                .get("/v1/changes?after=3&organization=" + district)
                .then()
                .body("items.type", contains(formed(), formed(), formed()))
                .body("items.data.unionId", contains(nullValue(), nullValue(), equalTo(union)));
    }

    @Test
    void tellsHowManyTheyAreAndNotWho() {
        form(committee("2021-09-15")).then().statusCode(201);

        var told = cityOfficer().get("/v1/changes?after=3&organization=" + district);

        told.then()
                .body("items.type", contains(formed()))
                .body("items[0].data.formation", equalTo("ELECTED"))
                .body("items[0].data.firstYear", equalTo(2018))
                .body("items[0].data.lastYear", equalTo(2023))
                .body("items[0].data.members", equalTo(3))
                .body("items[0].data.viceChairs", equalTo(1));
        assertThat(told.asString()).doesNotContain("Phạm Thị Lan", "Lê Văn Nam", "fullName");
    }

    static Stream<Arguments> wrongCommittees() {
        return Stream.of(
                Arguments.of("/term", null, "/term", "committee.term-required"),
                Arguments.of("/formation", "PROVISIONAL", "/term", "committee.term-misplaced"),
                Arguments.of("/term/toYear", 2017, "/term/toYear", "committee.term-order"),
                Arguments.of("/term/toYear", 2029, "/term/toYear", "committee.term-order"),
                Arguments.of("/term/toYear", 2020, "/from", "committee.outside-term"),
                Arguments.of("/term/fromYear", 2023, "/from", "committee.outside-term"),
                Arguments.of("/from", Register.tomorrow(), "/from", "past-or-present"),
                Arguments.of("/from", "2021-01-14", "/from", "date.before-founding"),
                Arguments.of("/members/1/role", "CHAIR", "/members", "committee.chair"),
                Arguments.of("/members/0/role", "MEMBER", "/members", "committee.chair"),
                Arguments.of("/members", List.of(), "/members", "item-count"),
                Arguments.of("/decision/number", "123", "/decision/number", "document-number.format"));
    }

    @ParameterizedTest
    @MethodSource("wrongCommittees")
    void refusesWhatDoesNotGoTogether(String place, @Nullable Object wrong, String pointer, String code) {
        refusedAt(pointer, code, () -> form(with(committee("2021-09-15"), place, wrong)));
    }

    @Test
    void leadsNothingThatHasEndedOrHasNotBegun() {
        String later = Register.post("organizations", with(Register.newDistrict(city), "/establishedOn", "2020-02-02"))
                .extract()
                .path("code");
        refusedAt("/from", "date.before-organization", () -> cityOfficer()
                .body(committee("2020-02-01"))
                .post("/v1/organizations/" + later + "/committees"));
        Register.post("organizations/" + later + "/committees", committee("2022-03-01"));
        refusedAt("/on", "date.too-early", () -> close(later, "2022-03-01"));
        close(later, "2022-03-02").then().statusCode(200);
        refused(ProblemType.ORGANIZATION_CLOSED, () -> cityOfficer()
                        .body(committee("2022-03-02"))
                        .post("/v1/organizations/" + later + "/committees"))
                .body("errors.pointer", contains("/from"));

        form(committee("2021-09-15")).then().statusCode(201);
        refusedAt("/on", "date.too-early", () -> dissolve("2021-09-14"));
        dissolve("2022-06-30").then().statusCode(200);
        refusedAt("/from", "date.after-dissolution", () -> form(committee("2022-07-01")));
    }

    @Test
    void isToldWhereTheUnionStoodOnItsDate() {
        var commune = Register.commune(city);
        form(committee("2021-09-15")).then().statusCode(201);
        refused(ProblemType.UNIONS_HAVE_LATER_FACTS, () -> reassign(commune, "2021-09-15"));
        reassign(commune, "2025-07-01").then().statusCode(201);

        form(provisionalCommittee("2025-06-30"))
                .then()
                .statusCode(201)
                .header("Journal-Position", district + "/6")
                .body("organizationCode", equalTo(district));
        form(provisionalCommittee("2025-07-02"))
                .then()
                .statusCode(201)
                .header("Journal-Position", commune + "/3")
                .body("organizationCode", equalTo(commune));
        committees("?asOf=2025-07-01").then().body("items[0].from", equalTo("2025-06-30"));
    }

    @Test
    void whoTheyAreIsShownToThoseWhoAnswerForThem() {
        var ofDistrict = "/v1/organizations/" + district + "/committees";
        var officer = SignedIn.as(
                "union-officer-of-" + union,
                claims -> claims.claim("organization", district).claim("union", union),
                Roles.UNION_OFFICER);
        officer.body(committee("2021-09-15"))
                .post("/v1/grassroots-unions/" + union + "/committees")
                .then()
                .statusCode(201);
        districtOfficer(district)
                .body(committee("2018-03-01"))
                .post(ofDistrict)
                .then()
                .statusCode(201);

        for (var path : List.of("/v1/grassroots-unions/" + union + "/committees", ofDistrict)) {
            districtOfficer(district).get(path).then().body("items[0].members", hasSize(3));
            SignedIn.auditor().get(path).then().body("items[0].members", hasSize(3));
            var answer = SignedIn.partner().get(path);
            answer.then()
                    .statusCode(200)
                    .body("items[0].formation", equalTo("ELECTED"))
                    .body("items[0].members", nullValue());
            assertThat(answer.asString()).doesNotContain("Phạm Thị Lan", "Nguyễn Văn An");
        }
        String elsewhere = Register.district(city);
        refused(ProblemType.OUTSIDE_YOUR_ORGANIZATION, () -> districtOfficer(elsewhere)
                .get(ofDistrict));
    }

    @Test
    void refusesAWrongParameter() {
        refusedFor("asOf", "date", () -> committees("?asOf=yesterday"));
        refusedFor("cursor", "cursor", () -> committees("?cursor=WyJ4Il0"));
    }

    private static String formed() {
        return "vn.congdoan.membership.v1.CommitteeFormed";
    }

    private Response form(Map<String, Object> committee) {
        return cityOfficer().body(committee).post("/v1/grassroots-unions/" + union + "/committees");
    }

    private Response committees(String query) {
        return cityOfficer().get("/v1/grassroots-unions/" + union + "/committees" + query);
    }

    private Response dissolve(String on) {
        return cityOfficer()
                .body(Map.of("on", on, "decision", decision(on)))
                .post("/v1/grassroots-unions/" + union + "/dissolution");
    }

    private Response reassign(String commune, String on) {
        return cityOfficer()
                .body(RestructuringBodies.reassignment(commune, on, union))
                .post("/v1/organizations/" + district + "/reassignments");
    }

    private static Response close(String organization, String on) {
        return cityOfficer()
                .body(RestructuringBodies.closure(on))
                .post("/v1/organizations/" + organization + "/closure");
    }
}
