package vn.congdoan.membership.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.ActivityBodies.activityOf;
import static vn.congdoan.membership.ActivityBodies.activityOfUnion;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.SignedIn.auditor;
import static vn.congdoan.membership.SignedIn.cityOfficer;
import static vn.congdoan.membership.SignedIn.districtOfficer;
import static vn.congdoan.membership.SignedIn.partner;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.ActivityBodies;
import vn.congdoan.membership.Pages;
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class ActivityResourceTest {

    private static final List<String> WORDS = List.of("title", "note", "withdrawalReason");

    private String city = "";
    private String district = "";

    @BeforeEach
    void aTreeWithACatalogue() {
        city = Register.city();
        ActivityBodies.dissemination(city);
        district = Register.district(city);
    }

    @Test
    void recordsWhatAnOrganizationHeldAndAnswersIt() {
        var document = Register.decision("2021-09-30");
        var activity = with(
                with(with(activityOf(district), "/document", document), "/note", "Có 12 ý kiến trao đổi."),
                "/schoolYear",
                "2021-2022");

        var recorded = record(with(activity, "/partner", "Trung tâm Bồi dưỡng chính trị"))
                .then()
                .statusCode(201)
                .header("Journal-Position", district + "/2")
                .extract();

        String id = recorded.path("id");
        assertThat(recorded.header("Location")).endsWith("/v1/activities/" + id);
        cityOfficer()
                .get("/v1/activities/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("dissemination"))
                .body("organizationCode", equalTo(district))
                .body("unionId", nullValue())
                .body("sector", nullValue())
                .body("heldOn", equalTo("2021-10-12"))
                .body("schoolYear", equalTo("2021-2022"))
                .body("title", equalTo("Hội nghị quán triệt Nghị quyết 02-NQ/TW"))
                .body("document", equalTo(document))
                .body("partner", equalTo("Trung tâm Bồi dưỡng chính trị"))
                .body("note", equalTo("Có 12 ý kiến trao đổi."))
                .body("amounts.measure", contains("sessions", "participants"))
                .body("amounts.amount", contains(1, 120))
                .body("withdrawnOn", nullValue());
    }

    @Test
    void tellsOfItWithoutAnybodysWords() {
        var union = Register.union(district);
        var document = Register.decision("2021-09-30");
        var activity = with(
                with(with(activityOfUnion(union), "/document", document), "/note", "Gặp ông Nguyễn Văn An"),
                "/partner",
                "Công ty Kim Lâm");
        String id = record(activity).then().statusCode(201).extract().path("id");

        cityOfficer()
                .get("/v1/changes?after=3&organization=" + district)
                .then()
                .body("items[0].type", equalTo("vn.congdoan.membership.v1.ActivityRecorded"))
                .body("items[0].occurredOn", equalTo("2021-10-12"))
                .body(
                        "items[0].data",
                        equalTo(Map.of(
                                "activityId",
                                id,
                                "kind",
                                "dissemination",
                                "organizationCode",
                                district,
                                "unionId",
                                union,
                                "sector",
                                "NON_STATE",
                                "heldOn",
                                "2021-10-12",
                                "document",
                                document,
                                "amounts",
                                activity.get("amounts"))));
    }

    @Test
    void tellsOfASchoolYearByItsFirst() {
        record(with(with(activityOf(district), "/heldOn", "2020-07-15"), "/schoolYear", "2019-2020"))
                .then()
                .statusCode(201);

        cityOfficer()
                .get("/v1/changes?after=1&organization=" + district)
                .then()
                .body("items[0].data.schoolYear", equalTo(2019));
    }

    @Test
    void isHeldByAnOrganizationOrByAUnion() {
        var union = Register.union(district);
        var both = with(activityOf(district), "/unionId", union);
        var neither = with(activityOf(district), "/organizationCode", null);

        refusedAt("/unionId", "activity.place", () -> record(both));
        refusedAt("/organizationCode", "activity.place", () -> record(neither));
        refused(ProblemType.INVALID_REQUEST, () -> record(with(neither, "/validUntil", "2021-10-11")))
                .body("errors.pointer", contains("/organizationCode", "/validUntil"));
    }

    @Test
    void isHeldWhileTheUnionOrTheOrganizationIsThere() {
        var union = Register.union(district);
        var established = Register.post(
                        "organizations", with(Register.newDistrict(city), "/establishedOn", "1997-09-01"))
                .extract()
                .<String>path("code");
        var ofUnion = activityOfUnion(union);
        var ofEstablished = activityOf(established);

        refusedAt("/heldOn", "date.before-founding", () -> record(with(ofUnion, "/heldOn", "2021-01-14")));
        refusedAt("/heldOn", "date.before-organization", () -> record(with(ofEstablished, "/heldOn", "1997-08-31")));
        record(with(ofUnion, "/heldOn", "2021-01-15")).then().statusCode(201);
        record(with(ofEstablished, "/heldOn", "1997-09-01")).then().statusCode(201);

        dissolve(union, "2022-01-31").then().statusCode(200);
        record(with(ofUnion, "/heldOn", "2022-01-31")).then().statusCode(201);
        refusedAt("/heldOn", "date.after-dissolution", () -> record(with(ofUnion, "/heldOn", "2022-02-01")));
    }

    @Test
    void keepsAUnionFromBeingDissolvedBeforeWhatItHeld() {
        var union = Register.union(district);
        String held = record(activityOfUnion(union)).path("id");

        refusedAt("/on", "date.too-early", () -> dissolve(union, "2021-10-11"));
        withdraw(cityOfficer(), held).then().statusCode(200);
        dissolve(union, "2021-10-11").then().statusCode(200);
    }

    @Test
    void isOfAKindAndOfMeasuresThatThereAre() {
        var other = Register.city();
        var wrong = with(activityOf(district), "/amounts/1/measure", "persons");
        var twice = with(activityOf(district), "/amounts/1/measure", "sessions");

        refusedAt("/kind", "activity-kind.unknown", () -> record(with(activityOf(district), "/kind", "training")))
                .body("errors[0].detail", endsWith("Those there are: dissemination."));
        refusedAt("/kind", "activity-kind.unknown", () -> record(activityOf(other)))
                .body("errors[0].detail", endsWith("None is defined yet."));
        refusedAt("/amounts/1/measure", "measure.unknown", () -> record(wrong))
                .body("errors[0].detail", endsWith("sessions, participants, population."));
        refusedAt("/amounts/1/measure", "measure.repeated", () -> record(twice));
    }

    @Test
    void isOfMeasuresThatARevisionHasAdded() {
        var tag = cityOfficer()
                .get("/v1/activity-kinds/" + city + "/dissemination")
                .header("ETag");
        var measures =
                new ArrayList<Object>((List<?>) ActivityBodies.activityKind().getOrDefault("measures", List.of()));
        measures.add(Map.of("code", "leaflets", "name", "Tờ rơi", "unit", "ITEM"));
        cityOfficer()
                .header("If-Match", tag)
                .body(with(ActivityBodies.activityKind(), "/measures", measures))
                .put("/v1/activity-kinds/" + city + "/dissemination")
                .then()
                .statusCode(200);

        record(with(activityOf(district), "/amounts/0/measure", "leaflets"))
                .then()
                .statusCode(201)
                .body("amounts.measure", contains("leaflets", "participants"));
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        var wrong = with(
                with(
                        with(
                                with(activityOfUnion(Register.union(district)), "/heldOn", "2020-12-31"),
                                "/schoolYear",
                                "2021-2022"),
                        "/validUntil",
                        "2020-12-30"),
                "/amounts/0/measure",
                "persons");

        refused(ProblemType.INVALID_REQUEST, () -> record(wrong))
                .body("errors.pointer", contains("/schoolYear", "/validUntil", "/heldOn", "/amounts/0/measure"))
                .body("errors[0].detail", endsWith("2019-2020 or 2020-2021."));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/kind", null, "required"),
                Arguments.of("/organizationCode", "NOWHERE", "organization.unknown"),
                Arguments.of("/organizationCode", "nowhere", "organization-code.format"),
                Arguments.of("/heldOn", null, "required"),
                Arguments.of("/heldOn", "12/10/2021", "date"),
                Arguments.of("/heldOn", Register.tomorrow(), "past-or-present"),
                Arguments.of("/schoolYear", "2021", "school-year.format"),
                Arguments.of("/schoolYear", "2021-2023", "school-year.format"),
                Arguments.of("/schoolYear", "2021-2020", "school-year.format"),
                Arguments.of("/schoolYear", "2021–2022", "school-year.format"),
                Arguments.of("/schoolYear", "1899-1900", "school-year.format"),
                Arguments.of("/schoolYear", "2019-2020", "school-year.implausible"),
                Arguments.of("/schoolYear", "2022-2023", "school-year.implausible"),
                Arguments.of("/title", null, "required"),
                Arguments.of("/title", " ", "required"),
                Arguments.of("/title", "x".repeat(301), "size"),
                Arguments.of("/document", "88/KH-LĐLĐ", "wrong-type"),
                Arguments.of("/document", Map.of("number", "88", "issuedOn", "2021-09-30"), "document-number.format"),
                Arguments.of("/partner", "", "size"),
                Arguments.of("/partner", "x".repeat(301), "size"),
                Arguments.of("/validUntil", "2021-10-11", "date.too-early"),
                Arguments.of("/note", "x".repeat(2001), "size"),
                Arguments.of("/amounts", null, "required"),
                Arguments.of("/amounts", List.of(), "item-count"),
                Arguments.of("/amounts/0", null, "required"),
                Arguments.of("/amounts/0/measure", null, "required"),
                Arguments.of("/amounts/0/amount", null, "required"),
                Arguments.of("/amounts/0/amount", -1, "min"),
                Arguments.of("/amounts/0/amount", 1_000_000_000_000_001L, "max"),
                Arguments.of("/amounts/0/amount", 1.5, "integer"),
                Arguments.of("/withdrawnOn", "2021-10-12", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var at = code.equals("document-number.format") ? "/document/number" : pointer;

        refusedAt(at, code, () -> record(with(activityOf(district), pointer, value)));
    }

    @Test
    void findsNoUnionToRecordItOf() {
        refusedAt(
                "/unionId",
                "union.unknown",
                () -> record(activityOfUnion(UUID.randomUUID().toString())));
    }

    @Test
    void citesADocumentOfTheOrganization() {
        var document = Register.decision("2021-09-30");
        record(with(activityOf(district), "/document", document)).then().statusCode(201);
        record(with(activityOf(city), "/document", with(document, "/issuedOn", "2021-10-01")))
                .then()
                .statusCode(201);

        refused(
                ProblemType.DOCUMENT_NUMBER_TAKEN,
                () -> record(with(activityOf(district), "/document", with(document, "/issuedOn", "2021-10-01"))));
    }

    @Test
    void isWithdrawnOnceAndStaysReadable() {
        var union = Register.union(district);
        var activity = activityOfUnion(union);
        String id = record(activity).path("id");
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();

        withdraw(cityOfficer(), id)
                .then()
                .statusCode(200)
                .header("Journal-Position", district + "/5")
                .body("withdrawnOn", equalTo(today))
                .body("withdrawalReason", equalTo("Ghi trùng"));
        refused(ProblemType.ACTIVITY_WITHDRAWN, () -> withdraw(cityOfficer(), id))
                .body("detail", containsString(today));

        cityOfficer().get("/v1/activities/" + id).then().statusCode(200).body("withdrawnOn", equalTo(today));
        cityOfficer()
                .get("/v1/changes?after=4&organization=" + district)
                .then()
                .body("items[0].type", equalTo("vn.congdoan.membership.v1.ActivityWithdrawn"))
                .body("items[0].occurredOn", equalTo("2021-10-12"))
                .body(
                        "items[0].data",
                        equalTo(Map.of(
                                "activityId",
                                id,
                                "kind",
                                "dissemination",
                                "organizationCode",
                                district,
                                "unionId",
                                union,
                                "sector",
                                "NON_STATE",
                                "heldOn",
                                "2021-10-12",
                                "amounts",
                                activity.get("amounts"),
                                "withdrawnOn",
                                today)));
    }

    @Test
    void isWithdrawnOnceHoweverManyTry() throws InterruptedException {
        String id = record(activityOf(district)).path("id");

        var answers = Race.between(10, caller -> withdraw(cityOfficer(), id));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(200, 1L, 409, 9L));
    }

    @Test
    void isWithdrawnForAReason() {
        String id = record(activityOf(district)).path("id");

        for (var reason : List.of("", " ")) {
            refusedAt("/reason", "required", () -> withdraw(cityOfficer(), id, Map.of("reason", reason)));
        }
        refusedAt("/reason", "required", () -> withdraw(cityOfficer(), id, Map.of()));
        refusedAt("/reason", "size", () -> withdraw(cityOfficer(), id, Map.of("reason", "x".repeat(501))));
        refused(
                ProblemType.NOT_FOUND,
                () -> withdraw(cityOfficer(), UUID.randomUUID().toString()));
        refused(ProblemType.NOT_FOUND, () -> withdraw(cityOfficer(), "7"));
    }

    @Test
    void isRecordedOnceByACallThatIsRepeated() {
        var key = UUID.randomUUID().toString();
        var activity = activityOf(district);

        String first =
                record(cityOfficer().header("Idempotency-Key", key), activity).path("id");
        record(cityOfficer().header("Idempotency-Key", key), activity)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));

        assertThat(ids(cityOfficer(), Map.of("organization", district))).containsExactly(first);
    }

    @Test
    void isShownToPartnersWithoutAnybodysWords() {
        String id = record(with(activityOf(district), "/note", "Gặp ông Nguyễn Văn An"))
                .path("id");
        withdraw(cityOfficer(), id);

        for (var sees : List.of(cityOfficer(), districtOfficer(district), auditor())) {
            var shown = sees.get("/v1/activities/" + id).then().statusCode(200).extract();
            assertThat(shown.<Map<String, Object>>path("$")).containsKeys(WORDS.toArray(String[]::new));
            assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        }
        var shown = partner().get("/v1/activities/" + id).then().statusCode(200).extract();
        assertThat(shown.<Map<String, Object>>path("$"))
                .doesNotContainKeys(WORDS.toArray(String[]::new))
                .containsKeys("amounts", "withdrawnOn");
        partner()
                .get("/v1/activities?organization=" + district)
                .then()
                .body("items.id", contains(id))
                .body("items[0].title", nullValue());
    }

    @Test
    void isFoundByItsTitleOnlyByThoseWhoSeeTitles() {
        String id = record(with(activityOf(district), "/title", "Gặp mặt ông Nguyễn Văn Ẩn"))
                .path("id");
        record(activityOf(district)).then().statusCode(201);

        for (var sees : List.of(cityOfficer(), districtOfficer(district), auditor())) {
            assertThat(ids(sees, Map.of("q", "nguyen van an", "organization", district)))
                    .containsExactly(id);
        }
        var own = Register.union(district);
        var seesSome = SignedIn.as(
                "union-officer-and-partner-of-" + own,
                claims -> claims.claim("organization", district)
                        .claim("union", own)
                        .claim("roles", Set.of(Roles.UNION_OFFICER, Roles.PARTNER)),
                Roles.UNION_OFFICER);
        for (var seesLess : List.of(partner(), seesSome)) {
            refused(ProblemType.FORBIDDEN, () -> seesLess.queryParam("q", "nguyen")
                    .get("/v1/activities"));
        }
    }

    @Test
    void isRecordedAndSeenByOfficersOfTheOwnUnion() {
        var own = Register.union(district);
        String ofOwn = record(activityOfUnion(own)).path("id");
        String ofOther = record(activityOfUnion(Register.union(district))).path("id");
        String ofDistrict = record(activityOf(district)).path("id");

        var officer = record(unionOfficer(own), activityOfUnion(own))
                .then()
                .statusCode(201)
                .body("title", not(nullValue()))
                .extract()
                .<String>path("id");

        assertThat(ids(unionOfficer(own), Map.of())).containsExactly(ofOwn, officer);
        assertThat(ids(unionOfficer(own), Map.of("q", "hoi nghi"))).containsExactly(ofOwn, officer);
        for (var hidden : List.of(ofOther, ofDistrict)) {
            refused(ProblemType.NOT_FOUND, () -> unionOfficer(own).get("/v1/activities/" + hidden));
            refused(ProblemType.NOT_FOUND, () -> withdraw(unionOfficer(own), hidden));
        }
        withdraw(unionOfficer(own), officer).then().statusCode(200);
    }

    @Test
    void filtersTogetherAndApart() {
        var union = Register.union(district);
        cityOfficer()
                .body(ActivityBodies.activityKind())
                .put("/v1/activity-kinds/" + city + "/training")
                .then()
                .statusCode(201);
        String first = record(with(with(activityOf(city), "/heldOn", "2020-07-15"), "/schoolYear", "2019-2020"))
                .path("id");
        String second =
                record(with(activityOfUnion(union), "/kind", "training")).path("id");
        String third =
                record(with(activityOf(district), "/title", "Đối thoại 100%")).path("id");
        withdraw(cityOfficer(), third).then().statusCode(200);

        assertThat(ids(cityOfficer(), Map.of("organization", city))).containsExactly(first, second, third);
        assertThat(ids(cityOfficer(), Map.of("organization", district))).containsExactly(second, third);
        assertThat(ids("union", union)).containsExactly(second);
        assertThat(ids("kind", "training")).containsExactly(second);
        assertThat(ids("heldFrom", "2020-07-16")).containsExactly(second, third);
        assertThat(ids("heldTo", "2020-07-15")).containsExactly(first);
        assertThat(ids("schoolYear", "2019-2020")).containsExactly(first);
        assertThat(ids("q", "doi thoai")).containsExactly(third);
        assertThat(ids("q", "%")).containsExactly(third);
        assertThat(ids("withdrawn", "true")).containsExactly(third);
        assertThat(ids("withdrawn", "false")).containsExactly(first, second);
        assertThat(ids(cityOfficer(), Map.of("organization", city, "kind", "training", "withdrawn", "true")))
                .isEmpty();
    }

    @Test
    void pagesInTheOrderOfRecordingWhileOthersAreRecorded() {
        var recorded = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            recorded.add(record(activityOf(district)).path("id"));
        }

        var read = Pages.read("/v1/activities?limit=2&organization=" + district, "id", () -> {
            if (recorded.size() == 3) {
                recorded.add(record(activityOf(district)).path("id"));
            }
        });

        assertThat(read).containsExactlyElementsOf(recorded);
    }

    @Test
    void isAnsweredWithATagThatChangesWithIt() {
        String id = record(activityOf(district)).path("id");
        var tag = cityOfficer().get("/v1/activities/" + id).header("ETag");

        cityOfficer()
                .header("If-None-Match", tag)
                .get("/v1/activities/" + id)
                .then()
                .statusCode(304)
                .body(emptyString());
        withdraw(cityOfficer(), id).then().statusCode(200);
        cityOfficer()
                .header("If-None-Match", tag)
                .get("/v1/activities/" + id)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "organization=NOWHERE, organization, organization.unknown",
        "union=7, union, uuid",
        "heldFrom=2021, heldFrom, date",
        "heldTo=31/12/2021, heldTo, date",
        "schoolYear=2021, schoolYear, school-year.format",
        "schoolYear=2021-2023, schoolYear, school-year.format",
        "withdrawn=1, withdrawn, boolean",
        "q=, q, search-text",
        "limit=201, limit, max",
        "cursor=W10, cursor, cursor",
        "year=2021, year, unknown-parameter"
    })
    void refusesAWrongParameter(String query, String parameter, String code) {
        refusedFor(
                parameter, code, () -> cityOfficer().urlEncodingEnabled(false).get("/v1/activities?" + query));
    }

    private RequestSpecification unionOfficer(String union) {
        return SignedIn.as(
                "union-officer-of-" + union,
                claims -> claims.claim("organization", district).claim("union", union),
                Roles.UNION_OFFICER);
    }

    private static Response record(Map<String, Object> activity) {
        return record(cityOfficer(), activity);
    }

    private static Response record(RequestSpecification caller, Map<String, Object> activity) {
        return caller.body(activity).post("/v1/activities");
    }

    private static Response withdraw(RequestSpecification caller, String activity) {
        return withdraw(caller, activity, Map.of("reason", "Ghi trùng"));
    }

    private static Response withdraw(RequestSpecification caller, String activity, Map<String, Object> withdrawal) {
        return caller.body(withdrawal).post("/v1/activities/" + activity + "/withdrawal");
    }

    private static Response dissolve(String union, String on) {
        return cityOfficer()
                .body(Map.of("on", on, "decision", Register.decision(on)))
                .post("/v1/grassroots-unions/" + union + "/dissolution");
    }

    /** Of those below the city. */
    private List<String> ids(String filter, String value) {
        return ids(cityOfficer().queryParam("organization", city), Map.of(filter, value));
    }

    private static List<String> ids(RequestSpecification caller, Map<String, ?> filters) {
        return caller.queryParams(filters)
                .get("/v1/activities")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
