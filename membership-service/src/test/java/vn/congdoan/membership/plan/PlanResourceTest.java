package vn.congdoan.membership.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.Register.plan;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import io.restassured.response.Response;
import java.time.LocalDate;
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
import vn.congdoan.membership.DirectiveBodies;
import vn.congdoan.membership.Pages;
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class PlanResourceTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2017, 2, 3);
    private static final LocalDate JUNE = LocalDate.of(2017, 6, 1);

    @Test
    void assignsAPlanAndAnswersIt() {
        var city = Register.city();
        var district = Register.district(city);
        var plan = plan(22, 1400, FEBRUARY);

        assign(2017, district, plan)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/plans/2017/" + district))
                .header("Journal-Position", district + "/2");

        cityOfficer()
                .get("/v1/plans/2017/" + district)
                .then()
                .statusCode(200)
                .body("organizationCode", equalTo(district))
                .body("year", equalTo(2017))
                .body("revision", equalTo(1))
                .body("document", equalTo(plan.get("document")))
                .body("targets.newUnions", equalTo(22))
                .body("targets.newMembers", equalTo(1400));
    }

    @Test
    void setsOneTargetOrBoth() {
        var city = Register.city();

        assign(2017, city, plan(null, 1400, FEBRUARY))
                .then()
                .statusCode(201)
                .body("targets.newUnions", nullValue())
                .body("targets.newMembers", equalTo(1400));
        assign(2018, city, plan(0, null, FEBRUARY)).then().statusCode(201).body("targets.newUnions", equalTo(0));
        refusedAt("/targets", "targets.required", () -> assign(2019, city, plan(null, null, FEBRUARY)));
    }

    @Test
    void setsTargetsOfMeasuresOfActivitiesAndMilestones() {
        var city = Register.city();
        ActivityBodies.dissemination(city);
        var district = Register.district(city);
        var targets = Map.of(
                "newMembers",
                1400,
                "measures",
                List.of(measure("dissemination.sessions", 40), measure("dissemination.participants", 12_000_000_000L)),
                "milestones",
                List.of(
                        milestone("newMembers", 2, 1400),
                        milestone("dissemination.sessions", 3, 30),
                        milestone("dissemination.sessions", 1, 10)));

        var tag = assign(2017, district, with(plan(null, 1400, FEBRUARY), "/targets", targets))
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");

        cityOfficer()
                .get("/v1/plans/2017/" + district)
                .then()
                .header("ETag", tag)
                .body("targets.newUnions", nullValue())
                .body("targets.measures.measure", contains("dissemination.participants", "dissemination.sessions"))
                .body("targets.measures.target", contains(12_000_000_000L, 40))
                .body(
                        "targets.milestones",
                        contains(
                                milestone("dissemination.sessions", 1, 10),
                                milestone("dissemination.sessions", 3, 30),
                                milestone("newMembers", 2, 1400)));
        cityOfficer()
                .get("/v1/changes?after=1&organization=" + district)
                .then()
                .body("items[0].data.targets.newMembers", equalTo(1400))
                .body("items[0].data.targets.measures.target", contains(12_000_000_000L, 40))
                .body("items[0].data.targets.milestones.quarter", contains(1, 3, 2));
        cityOfficer()
                .get("/v1/plans?organization=" + district)
                .then()
                .body("items[0].targets.milestones.target", contains(10, 30, 1400));
    }

    @Test
    void setsTargetsOfMeasuresAlone() {
        var city = Register.city();
        ActivityBodies.dissemination(city);
        var plan = with(plan(null, null, FEBRUARY), "/targets/measures", List.of(measure("dissemination.sessions", 0)));

        assign(2017, city, plan).then().statusCode(201).body("targets.milestones", nullValue());
        refusedAt("/targets", "targets.required", () -> assign(2018, city, with(plan, "/targets/measures", List.of())));
    }

    @Test
    void showsNoMeasuresWhereItSetsNone() {
        var city = Register.city();
        var plan = with(plan(22, 1400, FEBRUARY), "/targets/measures", List.of());

        var shown = assign(2017, city, plan).then().statusCode(201).extract();

        assertThat(shown.<Map<String, Object>>path("targets")).containsOnlyKeys("newUnions", "newMembers");
    }

    @Test
    void takesTheSameTargetsInAnotherOrderForTheSame() {
        var city = Register.city();
        ActivityBodies.dissemination(city);
        var sessions = measure("dissemination.sessions", 40);
        var participants = measure("dissemination.participants", 4000);
        var plan = with(plan(22, 1400, FEBRUARY), "/targets/measures", List.of(sessions, participants));
        var tag = assign(2017, city, plan).then().statusCode(201).extract().header("ETag");

        assign(2017, city, with(plan, "/targets/measures", List.of(participants, sessions)))
                .then()
                .statusCode(200)
                .header("Journal-Position", nullValue())
                .header("ETag", tag);
        revise(2017, city, tag, with(plan(22, 1400, JUNE), "/targets/measures", List.of(participants)))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("targets.measures.measure", contains("dissemination.participants"));
        cityOfficer()
                .get("/v1/plans/2017/" + city + "/revisions/1")
                .then()
                .header("ETag", tag)
                .body("targets.measures.size()", equalTo(2));
    }

    static Stream<Arguments> wrongMeasures() {
        return Stream.of(
                Arguments.of("/measures/0", measure("training.participants", 1), "/measure", "activity-kind.unknown"),
                Arguments.of("/measures/0", measure("dissemination.persons", 1), "/measure", "measure.unknown"),
                Arguments.of("/measures/0", measure("newMembers", 1), "/measure", "measure.format"),
                Arguments.of("/measures/0", measure("dissemination.sessions.x", 1), "/measure", "measure.unknown"),
                Arguments.of("/measures/1", measure("dissemination.sessions", 1), "/measure", "measure.repeated"),
                Arguments.of("/measures/1", measure("dissemination.participants", -1), "/target", "min"),
                Arguments.of(
                        "/measures/1", measure("dissemination.participants", 1_000_000_000_000_001L), "/target", "max"),
                Arguments.of("/milestones/0", milestone("newMembers", 0, 1), "/quarter", "min"),
                Arguments.of("/milestones/0", milestone("newMembers", 4, 1), "/quarter", "max"),
                Arguments.of("/milestones/0", milestone("newMembers", 2, -1), "/target", "min"),
                Arguments.of("/milestones/0", milestone("newUnions", 2, 1), "/measure", "milestone.without-target"),
                Arguments.of(
                        "/milestones/0",
                        milestone("dissemination.population", 2, 1),
                        "/measure",
                        "milestone.without-target"),
                Arguments.of("/milestones/0", milestone("newMembers", 2, 1401), "/target", "milestone.above-target"),
                Arguments.of(
                        "/milestones/0",
                        milestone("dissemination.sessions", 2, 41),
                        "/target",
                        "milestone.above-target"),
                Arguments.of("/milestones/0", milestone("newMembers", 3, 699), "/target", "milestone.falling"),
                Arguments.of("/milestones/0", milestone("newMembers", 1, 1), "/quarter", "milestone.repeated"));
    }

    @ParameterizedTest
    @MethodSource("wrongMeasures")
    void refusesWrongMeasuresAndMilestones(String place, Map<String, Object> wrong, String field, String code) {
        var city = Register.city();
        ActivityBodies.dissemination(city);
        var good = with(
                with(
                        plan(null, 1400, FEBRUARY),
                        "/targets/measures",
                        List.of(measure("dissemination.sessions", 40), measure("dissemination.participants", 4000))),
                "/targets/milestones",
                List.of(milestone("newMembers", 2, 700), milestone("newMembers", 1, 700)));
        // Of two milestones of a measure and quarter the second is one too many.
        var at = code.equals("milestone.repeated") ? "/milestones/1" : place;

        refusedAt("/targets" + at + field, code, () -> assign(2017, city, with(good, "/targets" + place, wrong)));
        assign(2017, city, good).then().statusCode(201);
    }

    @Test
    void isTheYearlyPartOfAProgramme() {
        var city = Register.city();
        var district = Register.district(city);
        String programme = Register.post("directives", DirectiveBodies.programme(city))
                .extract()
                .path("id");
        var plan = plan(22, 1400, LocalDate.of(2021, 1, 29));
        var tag = assign(2021, district, plan)
                .then()
                .statusCode(201)
                .body("programmeId", nullValue())
                .extract()
                .header("ETag");

        // Nothing else is new, so that it needs no document of its own.
        var revised = revise(2021, district, tag, with(plan, "/programmeId", programme))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("programmeId", equalTo(programme))
                .extract()
                .header("ETag");

        assign(2021, district, with(plan, "/programmeId", programme))
                .then()
                .statusCode(200)
                .header("Journal-Position", nullValue())
                .header("ETag", revised);
        cityOfficer()
                .get("/v1/changes?after=2&organization=" + district)
                .then()
                .body("items[0].type", equalTo("vn.congdoan.membership.v1.PlanRevised"))
                .body("items[0].data.programmeId", equalTo(programme));
        cityOfficer().get("/v1/plans/2021/" + district + "/revisions/1").then().body("programmeId", nullValue());
    }

    @Test
    void refusesWhatIsNoProgrammeOfItsTreeAndYear() {
        var city = Register.city();
        String programme = Register.post("directives", DirectiveBodies.programme(city))
                .extract()
                .path("id");
        String directive = Register.post("directives", DirectiveBodies.directive(city))
                .extract()
                .path("id");
        String elsewhere = Register.post("directives", DirectiveBodies.programme(Register.city()))
                .extract()
                .path("id");
        var plan = plan(22, 1400, LocalDate.of(2017, 2, 3));

        refusedAt(
                "/programmeId",
                "programme.other-years",
                () -> assign(2017, city, with(plan, "/programmeId", programme)));
        refusedAt(
                "/programmeId",
                "programme.other-years",
                () -> assign(2024, city, with(plan, "/programmeId", programme)));
        refusedAt("/programmeId", "programme.not-one", () -> assign(2018, city, with(plan, "/programmeId", directive)));
        refusedAt("/programmeId", "directive.unknown", () -> assign(2018, city, with(plan, "/programmeId", elsewhere)));
        assign(2018, city, with(plan, "/programmeId", programme)).then().statusCode(201);
    }

    @Test
    void takesMeasuresFromTheCatalogueOfItsOwnTree() {
        var city = Register.city();
        ActivityBodies.dissemination(Register.city());

        refusedAt(
                "/targets/measures/0/measure",
                "activity-kind.unknown",
                () -> assign(
                        2017,
                        city,
                        with(
                                plan(1, 1, FEBRUARY),
                                "/targets/measures",
                                List.of(measure("dissemination.sessions", 1)))));
    }

    @Test
    void revisesAPlanForWhoHoldsItsTagAndKeepsTheOldOneReadable() {
        var city = Register.city();
        var first = plan(22, 1400, FEBRUARY);
        var second = plan(24, 1500, JUNE);
        assign(2017, city, first).then().statusCode(201);
        var tag = cityOfficer().get("/v1/plans/2017/" + city).header("ETag");

        refused(ProblemType.PRECONDITION_REQUIRED, () -> assign(2017, city, second));
        refused(ProblemType.PRECONDITION_FAILED, () -> revise(2017, city, "\"of another\"", second));
        revise(2017, city, tag, second)
                .then()
                .statusCode(200)
                .header("Journal-Position", city + "/3")
                .body("revision", equalTo(2));
        refused(ProblemType.PRECONDITION_FAILED, () -> revise(2017, city, tag, plan(25, 1500, JUNE)));

        cityOfficer().get("/v1/plans/2017/" + city).then().body("targets.newUnions", equalTo(24));
        cityOfficer()
                .get("/v1/plans/2017/" + city + "/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", contains(2, 1))
                .body("items.targets.newMembers", contains(1500, 1400));
        String cursor = cityOfficer()
                .get("/v1/plans/2017/" + city + "/revisions?limit=1")
                .path("nextCursor");
        cityOfficer()
                .get("/v1/plans/2017/" + city + "/revisions?cursor=" + cursor)
                .then()
                .body("items.revision", contains(1));
        cityOfficer()
                .get("/v1/plans/2017/" + city + "/revisions/1")
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .body("document", equalTo(first.get("document")))
                .body("targets.newMembers", equalTo(1400));
    }

    @Test
    void takesTheSamePlanAgainWithoutARevision() {
        var city = Register.city();
        var plan = plan(22, 1400, FEBRUARY);
        assign(2017, city, plan).then().statusCode(201);

        assign(2017, city, plan)
                .then()
                .statusCode(200)
                .header("Journal-Position", nullValue())
                .body("revision", equalTo(1));
        cityOfficer().get("/v1/plans/2017/" + city + "/revisions").then().body("items.revision", contains(1));
    }

    @Test
    void answersEachPlanWithTheTagThatItsRevisionNeeds() {
        var city = Register.city();

        var first = assign(2017, city, plan(22, 1400, FEBRUARY)).header("ETag");
        var second = revise(2017, city, first, plan(23, 1400, JUNE))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        assertThat(cityOfficer().get("/v1/plans/2017/" + city).header("ETag")).isEqualTo(second);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void revisesByADocumentOfItsOwnThatIsNotOlder() {
        var city = Register.city();
        var plan = plan(22, 1400, FEBRUARY);
        assign(2017, city, plan).then().statusCode(201);
        var tag = cityOfficer().get("/v1/plans/2017/" + city).header("ETag");

        refused(ProblemType.CONFLICT, () -> revise(2017, city, tag, with(plan, "/targets/newUnions", 23)));
        refusedAt(
                "/document/issuedOn",
                "plan.older-document",
                () -> revise(2017, city, tag, plan(23, 1400, FEBRUARY.minusDays(1))));
    }

    @Test
    void refusesAPlanForWhoWantsToReplaceNone() {
        var city = Register.city();

        refused(ProblemType.PRECONDITION_FAILED, () -> revise(2017, city, "\"any\"", plan(1, 1, FEBRUARY)));
        refused(ProblemType.PRECONDITION_FAILED, () -> revise(2017, city, "*", plan(1, 1, FEBRUARY)));
    }

    @Test
    void letsOneDocumentAssignPlansToAllDistrictsOfACity() {
        var city = Register.city();
        var one = Register.district(city);
        var other = Register.district(city);
        var plan = plan(22, 1400, FEBRUARY);

        assign(2017, one, plan).then().statusCode(201);
        assign(2017, other, plan).then().statusCode(201);
        refused(
                ProblemType.DOCUMENT_NUMBER_TAKEN,
                () -> assign(2018, other, with(plan, "/document/issuedOn", "2017-02-04")));
    }

    @Test
    void answersAPlanWithATagByWhichItNeedNotBeSentAgain() {
        var city = Register.city();
        assign(2017, city, plan(1, 1, FEBRUARY));
        var tag = cityOfficer().get("/v1/plans/2017/" + city).header("ETag");

        cityOfficer()
                .header("If-None-Match", tag)
                .get("/v1/plans/2017/" + city)
                .then()
                .statusCode(304)
                .body(emptyString());
    }

    @Test
    void pagesPlansInForceByYearAndOrganizationWhileOthersAreAssigned() {
        var city = Register.city();
        var a = Register.district(city);
        var b = Register.district(city);
        assign(2018, a, plan(1, 1, FEBRUARY));
        assign(2017, b, plan(2, 2, FEBRUARY));
        assign(2017, a, plan(3, 3, FEBRUARY));
        revise(2017, a, cityOfficer().get("/v1/plans/2017/" + a).header("ETag"), plan(4, 4, JUNE));
        var pages = new int[1];

        var read = Pages.read("/v1/plans?limit=1&organization=" + city, "targets.newUnions", () -> {
            if (pages[0]++ == 0) {
                assign(2017, city, plan(5, 5, FEBRUARY));
                assign(2019, city, plan(6, 6, FEBRUARY));
            }
        });

        assertThat(read).containsExactly("4", "2", "1", "6");
        cityOfficer()
                .get("/v1/plans?year=2018&organization=" + city)
                .then()
                .body("items.organizationCode", contains(a));
        cityOfficer().get("/v1/plans?year=2017&organization=" + b).then().body("items.organizationCode", contains(b));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/document", null, "required"),
                Arguments.of("/document/number", null, "required"),
                Arguments.of("/document/number", "Kế hoạch 16", "document-number.format"),
                Arguments.of("/document/issuedOn", "03/02/2017", "date"),
                Arguments.of("/document/issuedOn", Register.tomorrow(), "past-or-present"),
                Arguments.of("/targets", null, "required"),
                Arguments.of("/targets", 22, "wrong-type"),
                Arguments.of("/targets/newUnions", -1, "min"),
                Arguments.of("/targets/newUnions", 1_000_001, "max"),
                Arguments.of("/targets/newUnions", 1.5, "integer"),
                Arguments.of("/targets/newMembers", -1, "min"),
                Arguments.of("/targets/newMembers", 100_000_001, "max"),
                Arguments.of("/targets/newMembers", "1400", "wrong-type"),
                Arguments.of("/targets/members", 1, "unknown-field"),
                Arguments.of("/year", 2017, "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var city = Register.city();

        refusedAt(pointer, code, () -> assign(2017, city, with(plan(22, 1400, FEBRUARY), pointer, value)));
    }

    @ParameterizedTest
    @CsvSource({"1989, min", "2101, max"})
    void refusesAYearThatIsFarOff(int year, String code) {
        var city = Register.city();

        refusedFor("year", code, () -> assign(year, city, plan(1, 1, FEBRUARY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017/NOWHERE",
                "2017/nowhere",
                "next/NOWHERE",
                "99999999999/NOWHERE",
                "2017/%20",
                "2017/NOWHERE/revisions",
                "2017/NOWHERE/revisions/1",
                "2017/NOWHERE/revisions/x"
            })
    void findsNothingAtAnUnknownOrganizationOrYear(String path) {
        refused(
                ProblemType.NOT_FOUND,
                () -> cityOfficer().urlEncodingEnabled(false).get("/v1/plans/" + path));
    }

    @Test
    void findsNoOrganizationToAssignAPlanTo() {
        refused(ProblemType.NOT_FOUND, () -> assign(2017, "NOWHERE", plan(1, 1, FEBRUARY)));
    }

    @Test
    void findsNoPlanWhereNoneWasAssigned() {
        var city = Register.city();
        assign(2017, city, plan(1, 1, FEBRUARY));

        refused(ProblemType.NOT_FOUND, () -> cityOfficer().get("/v1/plans/2018/" + city));
        refused(ProblemType.NOT_FOUND, () -> cityOfficer().get("/v1/plans/2017/" + city + "/revisions/2"));
        refused(ProblemType.NOT_FOUND, () -> cityOfficer().get("/v1/plans/2017/" + city + "/revisions/0"));
    }

    @ParameterizedTest
    @CsvSource({
        "year=next, year, integer",
        "organization=NOWHERE, organization, organization.unknown",
        "cursor=WyIyMDE3Il0, cursor, cursor",
        "cursor=WyJuZXh0IiwiSE4iXQ, cursor, cursor",
        "limit=0, limit, min",
        "q=x, q, unknown-parameter"
    })
    void refusesAWrongParameter(String query, String parameter, String code) {
        refusedFor(
                parameter, code, () -> cityOfficer().urlEncodingEnabled(false).get("/v1/plans?" + query));
    }

    @Test
    void isAssignedOnceHoweverManyTry() throws InterruptedException {
        var city = Register.city();

        var answers = Race.between(20, caller -> assign(2017, city, plan(caller, 1, FEBRUARY)));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 1L, 428, 19L));
    }

    @Test
    void isRevisedOnceByThoseWhoHoldTheSameTag() throws InterruptedException {
        var city = Register.city();
        assign(2017, city, plan(1, 1, FEBRUARY));
        var tag = cityOfficer().get("/v1/plans/2017/" + city).header("ETag");

        var answers = Race.between(20, caller -> revise(2017, city, tag, plan(10 + caller, 1, JUNE)));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(200, 1L, 412, 19L));
    }

    private static Map<String, Object> measure(String measure, long target) {
        return Map.of("measure", measure, "target", target);
    }

    private static Map<String, Object> milestone(String measure, int quarter, int target) {
        return Map.of("measure", measure, "quarter", quarter, "target", target);
    }

    private static Response assign(int year, String organization, Map<String, Object> plan) {
        return cityOfficer().body(plan).put("/v1/plans/" + year + "/" + organization);
    }

    private static Response revise(int year, String organization, String tag, Map<String, Object> plan) {
        return cityOfficer().header("If-Match", tag).body(plan).put("/v1/plans/" + year + "/" + organization);
    }
}
