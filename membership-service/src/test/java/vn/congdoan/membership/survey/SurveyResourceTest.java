package vn.congdoan.membership.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.EnterpriseBodies.survey;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.Register.newEnterprise;
import static vn.congdoan.membership.Register.tomorrow;
import static vn.congdoan.membership.SignedIn.cityOfficer;
import static vn.congdoan.membership.SignedIn.partner;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.Pages;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class SurveyResourceTest {

    private static final String NOTE = "Có phân xưởng thứ hai ở Long Biên";

    @Test
    void recordsWhatWasFoundAndWhatFollows() {
        var city = Register.city();
        var enterprise = Register.enterprise(city);

        Register.post(surveys(enterprise), full())
                .header("Journal-Position", city + "/3")
                .body("enterpriseId", equalTo(enterprise))
                .body("surveyedOn", equalTo("2021-03-15"))
                .body("headcount", equalTo(42))
                .body("permanent", equalTo(30))
                .body("seasonal", equalTo(10))
                .body("familyMembers", equalTo(2))
                .body("readiness", equalTo("WILLING"))
                .body("classification", equalTo("PRIORITY"))
                .body("note", equalTo(NOTE));
    }

    @Test
    void tellsReportsAllButWhatSomebodyWrote() {
        var city = Register.city();
        var enterprise = Register.enterprise(city);
        String id = Register.post(surveys(enterprise), full()).extract().path("id");

        var change = partner()
                .get("/v1/changes?organization=" + city + "&after=2")
                .then()
                .statusCode(200)
                .body("items[0].type", equalTo("vn.congdoan.membership.v1.EnterpriseSurveyed"))
                .body("items[0].occurredOn", equalTo("2021-03-15"))
                .extract();
        assertThat(change.<Map<String, Object>>path("items[0].data"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("surveyId", id),
                        Map.entry("enterpriseId", enterprise),
                        Map.entry("organizationCode", city),
                        Map.entry("kind", "ENTERPRISE"),
                        Map.entry("sector", "NON_STATE"),
                        Map.entry("surveyedOn", "2021-03-15"),
                        Map.entry("headcount", 42),
                        Map.entry("permanent", 30),
                        Map.entry("seasonal", 10),
                        Map.entry("familyMembers", 2),
                        Map.entry("readiness", "WILLING"),
                        Map.entry("classification", "PRIORITY")));
    }

    @Test
    void showsTheEnterpriseWithItsLatestSurvey() {
        var enterprise = Register.enterprise(Register.city());
        latest(enterprise).body("", not(hasKey("latestSurvey")));

        Register.post(surveys(enterprise), survey("2021-06-01", 25));
        Register.post(surveys(enterprise), survey("2020-06-01", 15));
        latest(enterprise)
                .body("latestSurvey.surveyedOn", equalTo("2021-06-01"))
                .body("latestSurvey.headcount", equalTo(25))
                .body("latestSurvey.readiness", equalTo("WILLING"))
                .body("latestSurvey.classification", equalTo("PRIORITY"));

        Register.post(surveys(enterprise), survey("2021-06-01", 19));
        latest(enterprise)
                .body("latestSurvey.headcount", equalTo(19))
                .body("latestSurvey.classification", equalTo("SMALL"))
                .body("headcount", equalTo(180));
    }

    private static ValidatableResponse latest(String enterprise) {
        return cityOfficer().get("/v1/enterprises/" + enterprise).then().statusCode(200);
    }

    @Test
    void findsEnterprisesByWhatTheirLatestSurveysFound() {
        var city = Register.city();
        named(city, "Chưa khảo sát");
        var small = named(city, "Nhỏ");
        Register.post(surveys(small), survey("2021-06-01", 12));
        var grown = named(city, "Đã lớn");
        Register.post(surveys(grown), survey("2020-06-01", 12));
        Register.post(surveys(grown), survey("2021-06-01", 120));

        assertThat(names(city, "surveyed=false")).containsExactly("Chưa khảo sát");
        assertThat(names(city, "surveyed=true")).containsExactly("Nhỏ", "Đã lớn");
        assertThat(names(city, "classification=SMALL")).containsExactly("Nhỏ");
        assertThat(names(city, "classification=PRIORITY")).containsExactly("Đã lớn");
        assertThat(names(city, "classification=PRIORITY&unionized=true")).isEmpty();
        Register.post("grassroots-unions", Register.founding(city, grown));
        assertThat(names(city, "classification=PRIORITY&unionized=true")).containsExactly("Đã lớn");
        cityOfficer()
                .get("/v1/enterprises?surveyed=true&organization=" + city)
                .then()
                .body("items.latestSurvey.headcount", contains(12, 120));
    }

    private static String named(String city, String name) {
        return Register.post("enterprises", with(newEnterprise(city), "/name", name))
                .extract()
                .path("id");
    }

    private static List<String> names(String city, String filter) {
        return cityOfficer()
                .get("/v1/enterprises?organization=" + city + "&" + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @Test
    void listsSurveysInTheOrderOfTheirRecording() {
        var enterprise = Register.enterprise(Register.city());
        var other = Register.enterprise(Register.city());
        Register.post(surveys(other), full());
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> Register.post(surveys(enterprise), survey("202" + (5 - i) + "-06-01", 20 + i))
                        .extract()
                        .<String>path("id"))
                .toList();

        assertThat(Pages.read("/v1/" + surveys(enterprise) + "?limit=2", "id", () -> {}))
                .isEqualTo(ids);
    }

    @Test
    void keepsNotesFromPartners() {
        var enterprise = Register.enterprise(Register.city());
        Register.post(surveys(enterprise), full());

        partner().get("/v1/" + surveys(enterprise)).then().body("items[0].note", nullValue());
        SignedIn.auditor().get("/v1/" + surveys(enterprise)).then().body("items[0].note", equalTo(NOTE));
    }

    @Test
    void isRecordedOnceHoweverOftenItIsSent() {
        var enterprise = Register.enterprise(Register.city());
        var key = UUID.randomUUID().toString();

        for (var again = 0; again < 2; again++) {
            cityOfficer()
                    .header("Idempotency-Key", key)
                    .body(full())
                    .post("/v1/" + surveys(enterprise))
                    .then()
                    .statusCode(201);
        }

        cityOfficer().get("/v1/" + surveys(enterprise)).then().body("items.size()", equalTo(1));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/surveyedOn", null, "required"),
                Arguments.of("/surveyedOn", tomorrow(), "past-or-present"),
                Arguments.of("/surveyedOn", "15/03/2021", "date"),
                Arguments.of("/headcount", null, "required"),
                Arguments.of("/headcount", -1, "min"),
                Arguments.of("/headcount", 10_000_001, "max"),
                Arguments.of("/headcount", 41, "headcount.less-than-parts"),
                Arguments.of("/permanent", -1, "min"),
                Arguments.of("/permanent", 43, "headcount.part"),
                Arguments.of("/seasonal", 43, "headcount.part"),
                Arguments.of("/familyMembers", 43, "headcount.part"),
                Arguments.of("/readiness", null, "required"),
                Arguments.of("/readiness", "MAYBE", "enum"),
                Arguments.of("/note", "a".repeat(1001), "size"),
                Arguments.of("/classification", "PRIORITY", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var enterprise = Register.enterprise(Register.city());

        refusedAt(pointer, code, () -> cityOfficer()
                .body(with(full(), pointer, value))
                .post("/v1/" + surveys(enterprise)));
    }

    @Test
    void namesAllPartsThatAreTooLarge() {
        var enterprise = Register.enterprise(Register.city());

        refused(ProblemType.INVALID_REQUEST, () -> cityOfficer()
                        .body(with(with(full(), "/seasonal", 50), "/familyMembers", 60))
                        .post("/v1/" + surveys(enterprise)))
                .body("errors.pointer", contains("/seasonal", "/familyMembers"));
    }

    @ParameterizedTest
    @CsvSource({
        "surveyed=yes, surveyed, boolean",
        "classification=HUGE, classification, enum",
    })
    void refusesAWrongFilter(String query, String parameter, String code) {
        refusedFor(parameter, code, () -> cityOfficer().get("/v1/enterprises?" + query));
    }

    @Test
    void findsNothingAtAnUnknownEnterprise() {
        refused(ProblemType.NOT_FOUND, () -> cityOfficer()
                .body(full())
                .post("/v1/" + surveys(UUID.randomUUID().toString())));
        refused(ProblemType.NOT_FOUND, () -> cityOfficer()
                .get("/v1/" + surveys(UUID.randomUUID().toString())));
    }

    private static String surveys(String enterprise) {
        return "enterprises/" + enterprise + "/surveys";
    }

    private static Map<String, Object> full() {
        return with(
                with(with(with(survey("2021-03-15", 42), "/permanent", 30), "/seasonal", 10), "/familyMembers", 2),
                "/note",
                NOTE);
    }
}
