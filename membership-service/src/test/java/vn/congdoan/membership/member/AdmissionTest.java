package vn.congdoan.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Register.admission;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class AdmissionTest {

    @Test
    void admitsAPersonAndAnswersTheMembership() {
        var city = Register.city();
        var union = Register.union(city);
        var admission = with(admission(), "/fullName", "  Nguyê\u0303n Thị Bình ");
        var citizenId = String.valueOf(admission.get("citizenId"));

        var admitted = Register.post("grassroots-unions/" + union + "/members", admission)
                .header("Journal-Position", city + "/4")
                .body("citizenId", equalTo("*********" + citizenId.substring(9)))
                .extract();

        assertThat(admitted.header("Location")).endsWith("/v1/members/" + admitted.path("id"));
        cityOfficer()
                .get(admitted.header("Location"))
                .then()
                .statusCode(200)
                .body("unionId", equalTo(union))
                .body("organizationCode", equalTo(city))
                .body("fullName", equalTo("Nguyễn Thị Bình"))
                .body("dateOfBirth", equalTo("1995-08-17"))
                .body("gender", equalTo("FEMALE"))
                .body("citizenId", equalTo("*********" + citizenId.substring(9)))
                .body("admittedOn", equalTo("2021-04-02"))
                .body("decision", equalTo(admission.get("decision")))
                .body("departed", nullValue());
    }

    @Test
    void letsSeveralAdmissionsCiteOneDecision() {
        var union = Register.union(Register.city());
        var first = admission();

        admit(union, first).then().statusCode(201);
        admit(union, with(admission(), "/decision", first.get("decision")))
                .then()
                .statusCode(201);
        refused(
                ProblemType.DOCUMENT_NUMBER_TAKEN,
                () -> admit(
                        union,
                        with(
                                with(admission(), "/decision", first.get("decision")),
                                "/decision/issuedOn",
                                "2021-03-31")));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/fullName", null, "required"),
                Arguments.of("/fullName", "", "required"),
                Arguments.of("/fullName", "a".repeat(101), "size"),
                Arguments.of("/fullName", "a\u0007b", "control-character"),
                Arguments.of("/fullName", Map.of("first", "Bình"), "wrong-type"),
                Arguments.of("/dateOfBirth", null, "required"),
                Arguments.of("/dateOfBirth", "17/08/1995", "date"),
                Arguments.of("/dateOfBirth", "1995-02-29", "date"),
                Arguments.of("/dateOfBirth", 1995, "wrong-type"),
                Arguments.of("/dateOfBirth", Register.tomorrow(), "past"),
                Arguments.of("/dateOfBirth", "2006-04-03", "date-of-birth.too-young"),
                Arguments.of("/gender", null, "required"),
                Arguments.of("/gender", "F", "enum"),
                Arguments.of("/citizenId", null, "required"),
                Arguments.of("/citizenId", "12345678901", "citizen-number.format"),
                Arguments.of("/citizenId", "1234567890123", "citizen-number.format"),
                Arguments.of("/citizenId", "00119501234X", "citizen-number.format"),
                Arguments.of("/citizenId", "٠٠١١٩٥٠١٢٣٤٥", "citizen-number.format"),
                Arguments.of("/citizenId", 1195012345, "wrong-type"),
                Arguments.of("/admittedOn", null, "required"),
                Arguments.of("/admittedOn", Register.tomorrow(), "past-or-present"),
                Arguments.of("/admittedOn", "2021-01-14", "date.before-founding"),
                Arguments.of("/decision", null, "required"),
                Arguments.of("/decision/number", "123/qđ", "document-number.format"),
                Arguments.of("/decision/issuedOn", Register.tomorrow(), "past-or-present"),
                Arguments.of("/phone", "024", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var union = Register.union(Register.city());
        // Old enough on every day of admission that the table has.
        var admission = with(with(admission(), "/dateOfBirth", "1980-01-01"), pointer, value);

        if (code.equals("past")) {
            refused(ProblemType.INVALID_REQUEST, () -> admit(union, admission))
                    .body("errors.pointer", contains(pointer))
                    .body("errors.code", contains(code));
        } else {
            refusedAt(pointer, code, () -> admit(union, admission));
        }
    }

    @Test
    void namesEveryDateThatCannotBe() {
        var union = Register.union(Register.city());

        refused(
                        ProblemType.INVALID_REQUEST,
                        () -> admit(
                                union,
                                with(with(admission(), "/admittedOn", "2020-01-14"), "/dateOfBirth", "2010-01-01")))
                .body("errors.pointer", containsInAnyOrder("/admittedOn", "/dateOfBirth"));
    }

    @Test
    void admitsFromTheDayOfFoundingAndTheFifteenthBirthdayOn() {
        var union = Register.union(Register.city());

        admit(union, with(with(admission(), "/admittedOn", "2021-01-15"), "/dateOfBirth", "2006-01-15"))
                .then()
                .statusCode(201);
    }

    @Test
    void refusesAnActiveMemberWithoutTellingOfWhichUnion() {
        var city = Register.city();
        var admission = admission();
        var union = Register.union(city);
        admit(union, admission).then().statusCode(201);
        var elsewhere = Register.city();
        var other = Register.union(elsewhere);

        var answer = refused(ProblemType.ALREADY_A_MEMBER, () -> SignedIn.districtOfficer(elsewhere)
                        .body(with(admission, "/decision", Register.decision("2021-04-01")))
                        .post("/v1/grassroots-unions/" + other + "/members"))
                .body("errors.pointer", contains("/citizenId"))
                .body("errors.code", contains("already-a-member"))
                .extract()
                .asString();

        assertThat(answer).doesNotContain(union, city, "Nguyễn", "Kim Lâm", String.valueOf(admission.get("citizenId")));
        refused(ProblemType.ALREADY_A_MEMBER, () -> admit(union, admission));
    }

    @Test
    void admitsAgainWhoHasLeft() {
        var union = Register.union(Register.city());
        var admission = admission();
        var first = admit(union, admission).<String>path("id");
        Register.post("members/" + first + "/departures", Map.of("on", "2021-05-31", "reason", "JOB_ENDED"));

        var second = admit(union, with(admission, "/admittedOn", "2021-06-01")).<String>path("id");

        assertThat(second).isNotEqualTo(first);
        cityOfficer().get("/v1/members/" + first).then().body("departed.on", equalTo("2021-05-31"));
    }

    @Test
    void findsNoUnknownUnion() {
        refused(ProblemType.NOT_FOUND, () -> admit(UUID.randomUUID().toString(), admission()));
        refused(ProblemType.NOT_FOUND, () -> admit("7", admission()));
    }

    @Test
    void happensOnceHoweverManyUnionsAdmitOnePerson() throws InterruptedException {
        var city = Register.city();
        var unions = IntStream.range(0, 20)
                .mapToObj(i -> Register.union(Register.district(city)))
                .toList();
        var person = admission();

        var answers = Race.between(20, caller -> admit(unions.get(caller), person));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 19L));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(answer -> assertThat(
                        answer.<String>path("type"))
                .isEqualTo(ProblemType.ALREADY_A_MEMBER.uri().toString()));
        assertThat(members(city)).hasSize(1);
    }

    @Test
    void losesNobodyWhenManyAreAdmittedToOneUnionAtOnce() throws InterruptedException {
        var city = Register.city();
        var union = Register.union(city);

        var answers = Race.between(20, caller -> admit(union, admission()));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 20L));
        assertThat(answers)
                .extracting(answer -> answer.header("Journal-Position"))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(4, 23)
                        .mapToObj(position -> city + "/" + position)
                        .toList());
        assertThat(members(city)).hasSize(20);
    }

    private static List<String> members(String organization) {
        return cityOfficer()
                .get("/v1/members?limit=200&organization=" + organization)
                .path("items.id");
    }

    private static Response admit(String union, Map<String, Object> admission) {
        return cityOfficer().body(admission).post("/v1/grassroots-unions/" + union + "/members");
    }
}
