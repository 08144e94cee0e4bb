package vn.congdoan.membership.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Register.decision;
import static vn.congdoan.membership.ShapeBodies.group;
import static vn.congdoan.membership.ShapeBodies.section;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import io.restassured.response.Response;
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
import vn.congdoan.http.Roles;
import vn.congdoan.membership.Pages;
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.RestructuringBodies;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class SectionResourceTest {

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
    void establishesASectionAndAGroupInIt() {
        var decision = Map.of("number", "3/QĐ-CĐCS", "issuedOn", "2021-05-03");

        var established = establish(with(section(), "/decision", decision))
                .then()
                .statusCode(201)
                .header("Journal-Position", district + "/4")
                .extract();
        String section = established.path("id");
        String group = id(group(section));

        assertThat(established.header("Location")).endsWith("/v1/sections/" + section);
        get(section)
                .then()
                .body("unionId", equalTo(union))
                .body("kind", equalTo("SECTION"))
                .body("name", equalTo("Công đoàn bộ phận Nhà máy 1"))
                .body("establishedOn", equalTo("2021-05-04"))
                .body("decision", equalTo(decision))
                .body("parentId", nullValue())
                .body("dissolvedOn", nullValue());
        get(group).then().body("kind", equalTo("GROUP")).body("parentId", equalTo(section));
        assertThat(Pages.read("/v1/grassroots-unions/" + union + "/sections?limit=1", "id", () -> {}))
                .containsExactly(section, group);
    }

    @Test
    void tellsOfThemWithoutTheirNames() {
        String section = id(section());
        String group = id(group(section));
        dissolve(group, Map.of("on", "2022-06-30")).then().statusCode(200);

        cityOfficer()
                .get("/v1/changes?after=3&organization=" + district)
                .then()
                .body(
                        "items.type",
                        contains(of("SectionEstablished"), of("SectionEstablished"), of("SectionDissolved")))
                .body("items.data.name", contains(nullValue(), nullValue(), nullValue()))
                .body("items.data.unionId", contains(union, union, union))
                .body("items.data.organizationCode", contains(district, district, district))
                .body("items[1].data.sectionId", equalTo(group))
                .body("items[1].data.parentId", equalTo(section))
                .body("items[2].data.kind", equalTo("GROUP"))
                .body("items[2].occurredOn", equalTo("2022-06-30"));
    }

    static Stream<Arguments> wrongSections() {
        return Stream.of(
                Arguments.of("/kind", "TEAM", "/kind", "enum"),
                Arguments.of("/name", "", "/name", "required"),
                Arguments.of("/establishedOn", Register.tomorrow(), "/establishedOn", "past-or-present"),
                Arguments.of("/establishedOn", "2021-01-14", "/establishedOn", "date.before-founding"),
                Arguments.of(
                        "/decision",
                        Map.of("number", "3", "issuedOn", "2021-05-03"),
                        "/decision/number",
                        "document-number.format"),
                Arguments.of("/parentId", UUID.randomUUID().toString(), "/parentId", "section.unknown"));
    }

    @ParameterizedTest
    @MethodSource("wrongSections")
    void refusesWhatDoesNotGoTogether(String place, @Nullable Object wrong, String pointer, String code) {
        refusedAt(pointer, code, () -> establish(with(group(null), place, wrong)));
    }

    @Test
    void onlyGroupsAreInSectionsAndOnlyInThoseOfTheirUnion() {
        String section = id(section());
        String group = id(group(section));
        String elsewhere = Register.post("grassroots-unions/" + Register.union(district) + "/sections", section())
                .extract()
                .path("id");

        refusedAt("/parentId", "section.parent-misplaced", () -> establish(with(section(), "/parentId", section)));
        refusedAt("/parentId", "section.unknown", () -> establish(group(group)));
        refusedAt("/parentId", "section.unknown", () -> establish(group(elsewhere)));
        refusedAt(
                "/establishedOn",
                "date.too-early",
                () -> establish(with(group(section), "/establishedOn", "2021-05-03")));
    }

    @Test
    void endsAfterItsGroups() {
        String section = id(section());
        String group = id(group(section));
        var decision = decision("2022-06-28");

        refused(ProblemType.SECTION_HAS_GROUPS, () -> dissolve(section, Map.of("on", "2022-06-30")));
        refusedAt("/on", "date.too-early", () -> dissolve(group, Map.of("on", "2021-05-03")));
        dissolve(group, Map.of("on", "2022-06-30")).then().statusCode(200).body("dissolvedBy", nullValue());
        refusedAt("/on", "date.too-early", () -> dissolve(section, Map.of("on", "2022-06-29")));
        dissolve(section, Map.of("on", "2022-06-30", "decision", decision))
                .then()
                .statusCode(200)
                .header("Journal-Position", district + "/7")
                .body("dissolvedOn", equalTo("2022-06-30"))
                .body("dissolvedBy", equalTo(decision));

        refused(ProblemType.SECTION_DISSOLVED, () -> dissolve(section, Map.of("on", "2022-07-30")));
        refusedAt(
                "/establishedOn",
                "section.ended",
                () -> establish(with(group(section), "/establishedOn", "2022-06-30")));
        establish(with(group(section), "/establishedOn", "2022-06-29")).then().statusCode(201);
    }

    @Test
    void ofThoseWhoDissolveItAtOnceOneDoes() throws InterruptedException {
        String section = id(section());

        var answers = Race.between(4, caller -> dissolve(section, Map.of("on", "2022-06-30")));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(200, 1L, 409, 3L));
    }

    @Test
    void endsWithItsUnionAtTheLatest() {
        String section = id(section());
        Map<String, Object> end = Map.of("on", "2021-05-03", "decision", decision("2021-05-03"));

        refusedAt("/on", "date.too-early", () -> cityOfficer()
                .body(end)
                .post("/v1/grassroots-unions/" + union + "/dissolution"));
        cityOfficer()
                .body(with(end, "/on", "2022-06-30"))
                .post("/v1/grassroots-unions/" + union + "/dissolution")
                .then()
                .statusCode(200);

        refusedAt("/on", "date.after-dissolution", () -> dissolve(section, Map.of("on", "2022-07-01")));
        refusedAt(
                "/establishedOn",
                "date.after-dissolution",
                () -> establish(with(section(), "/establishedOn", "2022-07-01")));
    }

    @Test
    void isToldWhereTheUnionStoodOnItsDate() {
        var commune = Register.commune(city);
        String section = id(section());
        var tooEarly = RestructuringBodies.reassignment(commune, "2021-05-04", union);

        refused(
                ProblemType.UNIONS_HAVE_LATER_FACTS,
                () -> cityOfficer().body(tooEarly).post("/v1/organizations/" + district + "/reassignments"));
        Register.post(
                "organizations/" + district + "/reassignments",
                RestructuringBodies.reassignment(commune, "2025-07-01", union));

        establish(with(section(), "/establishedOn", "2025-06-30"))
                .then()
                .statusCode(201)
                .header("Journal-Position", district + "/6");
        dissolve(section, Map.of("on", "2025-07-02")).then().statusCode(200).header("Journal-Position", commune + "/3");
    }

    @Test
    void theOfficerOfTheUnionKeepsItsPartsAndAPartnerReadsThem() {
        String section = SignedIn.as(
                        "union-officer-of-" + union,
                        claims -> claims.claim("organization", district).claim("union", union),
                        Roles.UNION_OFFICER)
                .body(section())
                .post("/v1/grassroots-unions/" + union + "/sections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        SignedIn.partner().get("/v1/sections/" + section).then().statusCode(200);
        refused(
                ProblemType.FORBIDDEN,
                () -> SignedIn.partner().body(section()).post("/v1/grassroots-unions/" + union + "/sections"));
        String elsewhere = Register.district(city);
        refused(ProblemType.NOT_FOUND, () -> SignedIn.districtOfficer(elsewhere).get("/v1/sections/" + section));
    }

    private static String of(String event) {
        return "vn.congdoan.membership.v1." + event;
    }

    private String id(Map<String, Object> section) {
        return establish(section).then().statusCode(201).extract().path("id");
    }

    private Response establish(Map<String, Object> section) {
        return cityOfficer().body(section).post("/v1/grassroots-unions/" + union + "/sections");
    }

    private static Response dissolve(String section, Map<String, Object> end) {
        return cityOfficer().body(end).post("/v1/sections/" + section + "/dissolution");
    }

    private static Response get(String section) {
        return cityOfficer().get("/v1/sections/" + section);
    }
}
