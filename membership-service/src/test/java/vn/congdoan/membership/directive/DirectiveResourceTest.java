package vn.congdoan.membership.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.ActivityBodies.activityOf;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.DirectiveBodies.directive;
import static vn.congdoan.membership.DirectiveBodies.programme;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.SignedIn.cityOfficer;
import static vn.congdoan.membership.SignedIn.districtOfficer;
import static vn.congdoan.membership.SignedIn.partner;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
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
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class DirectiveResourceTest {

    private String city = "";
    private String district = "";

    @BeforeEach
    void aTree() {
        city = Register.city();
        ActivityBodies.dissemination(city);
        district = Register.district(city);
    }

    @Test
    void registersAProgrammeWithItsYearsPartnersAndTargets() {
        String resolution = id(resolution());
        var programme = with(
                with(with(programme(city), "/implementedIds", List.of(resolution)), "/partners", List.of("Sở Y tế")),
                "/targets/measures",
                List.of(
                        Map.of("measure", "dissemination.sessions", "target", 40),
                        Map.of("measure", "dissemination.participants", "target", 4000)));

        var registered = register(programme)
                .then()
                .statusCode(201)
                .header("Journal-Position", city + "/4")
                .extract();

        String id = registered.path("id");
        assertThat(registered.header("Location")).endsWith("/v1/directives/" + id);
        get(id).then()
                .statusCode(200)
                .body("organizationCode", equalTo(city))
                .body("issuer", nullValue())
                .body("kind", equalTo("PROGRAMME"))
                .body("document", equalTo(programme.get("document")))
                .body("title", equalTo(programme.get("title")))
                .body("validFrom", equalTo("2018-03-01"))
                .body("validTo", equalTo("2023-12-31"))
                .body("firstYear", equalTo(2018))
                .body("lastYear", equalTo(2023))
                .body("implementedIds", contains(resolution))
                .body("implementedByIds", empty())
                .body("partners", contains("Sở Y tế"))
                .body("targets.newUnions", equalTo(3000))
                .body("targets.newMembers", equalTo(200_000))
                .body("targets.measures.measure", contains("dissemination.participants", "dissemination.sessions"))
                .body("endedOn", nullValue());
        get(resolution)
                .then()
                .body("issuer", equalTo("Ban Chấp hành Trung ương Đảng"))
                .body("document.number", equalTo("02-NQ/TW"))
                .body("targets", nullValue())
                .body("implementedByIds", contains(id));
    }

    @Test
    void tellsOfItWithoutIssuersAndPartners() {
        String resolution = id(resolution());
        String id = id(with(
                with(programme(city), "/implementedIds", List.of(resolution)),
                "/partners",
                List.of("Sở Y tế", "Hội Chữ thập đỏ")));

        cityOfficer()
                .get("/v1/changes?after=2&organization=" + city)
                .then()
                .body("items.type", contains(of("DirectiveRegistered"), of("DirectiveRegistered")))
                .body("items[0].data.issuer", nullValue())
                .body("items[0].data.partners", equalTo(0))
                .body("items[0].data.implementedIds", nullValue())
                .body("items[1].data.directiveId", equalTo(id))
                .body("items[1].data.organizationCode", equalTo(city))
                .body("items[1].data.kind", equalTo("PROGRAMME"))
                .body("items[1].data.implementedIds", contains(resolution))
                .body("items[1].data.partners", equalTo(2))
                .body("items[1].data.firstYear", equalTo(2018))
                .body("items[1].data.targets.newUnions", equalTo(3000));
    }

    static Stream<Arguments> wrongDirectives() {
        return Stream.of(
                Arguments.of("/document/number", "02-NQ/TW", "/document/number", "document-number.format"),
                Arguments.of("/validTo", "2018-02-28", "/validTo", "date.too-early"),
                Arguments.of("/firstYear", null, "/firstYear", "directive.years-together"),
                Arguments.of("/lastYear", null, "/lastYear", "directive.years-together"),
                Arguments.of("/lastYear", 2017, "/lastYear", "directive.years-order"),
                Arguments.of("/lastYear", 2039, "/lastYear", "directive.years-order"),
                Arguments.of("/kind", "PILOT", "/targets", "directive.targets-misplaced"),
                Arguments.of("/targets", Map.of(), "/targets", "targets.required"),
                Arguments.of(
                        "/targets/measures",
                        List.of(Map.of("measure", "dissemination.people", "target", 1)),
                        "/targets/measures/0/measure",
                        "measure.unknown"),
                Arguments.of(
                        "/targets/measures",
                        List.of(
                                Map.of("measure", "dissemination.sessions", "target", 1),
                                Map.of("measure", "dissemination.sessions", "target", 2)),
                        "/targets/measures/1/measure",
                        "measure.repeated"),
                Arguments.of(
                        "/implementedIds",
                        List.of(UUID.randomUUID().toString()),
                        "/implementedIds/0",
                        "directive.unknown"),
                Arguments.of("/title", "", "/title", "required"),
                Arguments.of("/organizationCode", "NOWHERE", "/organizationCode", "organization.unknown"));
    }

    @ParameterizedTest
    @MethodSource("wrongDirectives")
    void refusesWhatDoesNotGoTogether(String place, @Nullable Object wrong, String pointer, String code) {
        var good = with(programme(city), "/partners", List.of("Sở Y tế"));

        refusedAt(pointer, code, () -> register(with(good, place, wrong)));
        register(good).then().statusCode(201).header("Journal-Position", city + "/3");
    }

    @Test
    void aProgrammeSaysItsYearsAndACoordinationItsPartners() {
        var without = new HashMap<>(programme(city));
        without.remove("firstYear");
        without.remove("lastYear");
        refusedAt("/firstYear", "directive.years-required", () -> register(without));

        for (var kind : List.of("COORDINATION_PROGRAMME", "PILOT")) {
            var directive = with(directive(city), "/kind", kind);
            refusedAt("/partners", "directive.partner-required", () -> register(directive));
            register(with(directive, "/partners", List.of("Sở Giáo dục và Đào tạo")))
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void namesOnlyDirectivesOfItsOwnTreeEachOnce() {
        var other = Register.city();
        String elsewhere = id(directive(other));
        String here = id(directive(city));

        refusedAt(
                "/implementedIds/1",
                "directive.unknown",
                () -> register(with(directive(district), "/implementedIds", List.of(here, elsewhere))));
        refusedAt(
                "/implementedIds/1",
                "directive.repeated",
                () -> register(with(directive(district), "/implementedIds", List.of(here, here))));
        register(with(directive(district), "/implementedIds", List.of(here)))
                .then()
                .statusCode(201);
    }

    @Test
    void isOnTheRegisterOnce() {
        var directive = directive(city);
        var issued = resolution();
        id(directive);
        id(issued);

        refused(ProblemType.DIRECTIVE_REGISTERED, () -> register(directive));
        refused(ProblemType.DIRECTIVE_REGISTERED, () -> register(issued));
        refused(ProblemType.DOCUMENT_NUMBER_TAKEN, () -> register(with(directive, "/document/issuedOn", "2021-07-02")));
        // Another body may number its own documents so, too.
        register(with(issued, "/issuer", "Thành ủy Hà Nội")).then().statusCode(201);
    }

    @Test
    void ofThoseWhoRegisterItAtOnceOneDoes() throws InterruptedException {
        var issued = resolution();

        var answers = Race.between(4, caller -> register(issued));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 3L));
    }

    @Test
    void documentsOfBodiesAboveAreTheRootsToRegister() {
        refusedAt(
                "/issuer",
                "directive.issuer-not-root",
                () -> register(with(directive(district), "/issuer", "Tổng Liên đoàn Lao động Việt Nam")));
    }

    @Test
    void aDistrictsOfficerRegistersAndEndsItsOwnAndReadsTheCitys() {
        var officer = districtOfficer(district);
        String citys = id(directive(city));

        String own = officer.body(directive(district))
                .post("/v1/directives")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(
                ProblemType.OUTSIDE_YOUR_ORGANIZATION,
                () -> districtOfficer(district).body(directive(city)).post("/v1/directives"));
        refused(ProblemType.OUTSIDE_YOUR_ORGANIZATION, () -> end(districtOfficer(district), citys, "2022-06-30", null));
        end(districtOfficer(district), own, "2022-06-30", null).then().statusCode(200);
        districtOfficer(district).get("/v1/directives/" + citys).then().statusCode(200);
        partner().get("/v1/directives/" + own).then().statusCode(200);
    }

    @Test
    void endsEarlyOnceAndStaysReadable() {
        String id = id(programme(city));
        var document = Register.decision("2022-06-15");

        end(cityOfficer(), id, "2022-06-30", document)
                .then()
                .statusCode(200)
                .header("Journal-Position", city + "/4")
                .body("endedOn", equalTo("2022-06-30"))
                .body("endedBy", equalTo(document))
                .body("validTo", equalTo("2023-12-31"));
        refused(ProblemType.DIRECTIVE_ENDED, () -> end(cityOfficer(), id, "2022-07-30", null));

        get(id).then().statusCode(200).body("endedOn", equalTo("2022-06-30"));
        cityOfficer()
                .get("/v1/changes?after=3&organization=" + city)
                .then()
                .body("items[0].type", equalTo(of("DirectiveEnded")))
                .body("items[0].occurredOn", equalTo("2022-06-30"))
                .body(
                        "items[0].data",
                        equalTo(Map.of(
                                "directiveId",
                                id,
                                "organizationCode",
                                city,
                                "endedOn",
                                "2022-06-30",
                                "document",
                                document)));
    }

    @Test
    void endsNeitherBeforeItBeginsNorWhenItEndsOfItself() {
        String id = id(programme(city));

        refusedAt("/on", "date.too-early", () -> end(cityOfficer(), id, "2018-02-28", null));
        refusedAt("/on", "directive.end-not-early", () -> end(cityOfficer(), id, "2023-12-31", null));
        refusedAt(
                "/document/number",
                "document-number.format",
                () -> end(cityOfficer(), id, "2022-06-30", Map.of("number", "45", "issuedOn", "2022-06-15")));
        refused(
                ProblemType.NOT_FOUND,
                () -> end(cityOfficer(), UUID.randomUUID().toString(), "2022-06-30", null));
        get(id).then().body("endedOn", nullValue());
    }

    @Test
    void ofThoseWhoEndItAtOnceOneDoes() throws InterruptedException {
        String id = id(programme(city));

        var answers = Race.between(4, caller -> end(cityOfficer(), id, "2022-06-30", null));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(200, 1L, 409, 3L));
    }

    @Test
    void isListedByOrganizationKindTitleValidityAndWhatItImplements() {
        String programme = id(programme(city));
        String guidance = id(with(directive(district), "/implementedIds", List.of(programme)));
        end(cityOfficer(), guidance, "2022-06-30", null);

        listed("organization=" + city).body("items.id", contains(programme, guidance));
        listed("organization=" + district).body("items.id", contains(guidance));
        listed("organization=" + city + "&kind=PROGRAMME").body("items.id", contains(programme));
        listed("organization=" + city + "&q=chuong").body("items.id", contains(programme));
        listed("organization=" + city + "&validOn=2021-06-30").body("items.id", contains(programme));
        listed("organization=" + city + "&validOn=2022-06-30").body("items.id", contains(programme, guidance));
        listed("organization=" + city + "&validOn=2022-07-01").body("items.id", contains(programme));
        listed("organization=" + city + "&validOn=2024-01-01").body("items.id", empty());
        listed("implementing=" + programme).body("items.id", contains(guidance));
        listed("organization=" + city + "&limit=1").body("items.id", contains(programme));
        refusedFor(
                "organization", "organization.unknown", () -> cityOfficer().get("/v1/directives?organization=NOWHERE"));
    }

    @Test
    void hasATagThatChangesWithWhatImplementsIt() {
        String id = id(programme(city));
        var tag = get(id).header("ETag");

        cityOfficer()
                .header("If-None-Match", tag)
                .get("/v1/directives/" + id)
                .then()
                .statusCode(304);
        id(with(directive(district), "/implementedIds", List.of(id)));
        get(id).then().statusCode(200).header("ETag", not(tag));
    }

    @Test
    void theSameCallAgainIsAnsweredAsBefore() {
        var directive = directive(city);
        var key = "directive-" + Register.serial();
        String id = cityOfficer()
                .header("Idempotency-Key", key)
                .body(directive)
                .post("/v1/directives")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        cityOfficer()
                .header("Idempotency-Key", key)
                .body(directive)
                .post("/v1/directives")
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
    }

    @Test
    void isCarriedOutByActivities() {
        String id = id(directive(city));
        String elsewhere = id(directive(Register.city()));

        String activity = Register.post("activities", with(activityOf(district), "/directiveId", id))
                .body("directiveId", equalTo(id))
                .extract()
                .path("id");

        String other =
                Register.post("activities", activityOf(district)).extract().path("id");
        cityOfficer()
                .get("/v1/activities?directive=" + id)
                .then()
                .body("items.id", hasItem(activity))
                .body("items.id", not(hasItem(other)));
        cityOfficer()
                .body(Map.of("reason", "Ghi trùng"))
                .post("/v1/activities/" + activity + "/withdrawal")
                .then()
                .statusCode(200);
        cityOfficer()
                .get("/v1/changes?after=1&organization=" + district)
                .then()
                .body("items.data.directiveId", containsInAnyOrder(id, null, id));
        refusedAt("/directiveId", "directive.unknown", () -> cityOfficer()
                .body(with(activityOf(district), "/directiveId", elsewhere))
                .post("/v1/activities"));
        refusedAt("/directiveId", "directive.unknown", () -> cityOfficer()
                .body(with(
                        activityOf(district), "/directiveId", UUID.randomUUID().toString()))
                .post("/v1/activities"));
    }

    private Map<String, Object> resolution() {
        return Map.of(
                "organizationCode",
                city,
                "issuer",
                "Ban Chấp hành Trung ương Đảng",
                "kind",
                "RESOLUTION",
                "document",
                Map.of("number", "02-NQ/TW", "issuedOn", "2021-06-12"),
                "title",
                "Nghị quyết về đổi mới tổ chức và hoạt động của Công đoàn Việt Nam",
                "validFrom",
                "2021-06-12");
    }

    private static Response register(Map<String, Object> directive) {
        return cityOfficer().body(directive).post("/v1/directives");
    }

    private static String id(Map<String, Object> directive) {
        return register(directive).then().statusCode(201).extract().path("id");
    }

    private static Response get(String id) {
        return cityOfficer().get("/v1/directives/" + id);
    }

    private static Response end(
            RequestSpecification officer, String id, String on, @Nullable Map<String, Object> document) {
        Map<String, Object> body = document == null ? Map.of("on", on) : Map.of("on", on, "document", document);
        return officer.body(body).post("/v1/directives/" + id + "/end");
    }

    private static ValidatableResponse listed(String query) {
        return cityOfficer().get("/v1/directives?" + query).then().statusCode(200);
    }

    private static String of(String type) {
        return "vn.congdoan.membership.v1." + type;
    }
}
