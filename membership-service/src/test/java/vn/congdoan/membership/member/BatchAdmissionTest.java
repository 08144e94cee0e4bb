package vn.congdoan.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Register.batch;
import static vn.congdoan.membership.Register.person;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
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

@ServiceTest
class BatchAdmissionTest {

    @Test
    void admitsAllByOneDecisionInTheirOrder() {
        var city = Register.city();
        var union = Register.union(city);
        var batch = batch(IntStream.range(0, 154)
                .mapToObj(i -> with(person(), "/fullName", "Nguyễn Văn " + i))
                .toList());

        Register.post("grassroots-unions/" + union + "/admissions", batch)
                .header("Journal-Position", city + "/157")
                .body("unionId", equalTo(union))
                .body("admittedOn", equalTo("2021-04-02"))
                .body("decision", equalTo(batch.get("decision")))
                .body("members", hasSize(154))
                .body("members[0].fullName", equalTo("Nguyễn Văn 0"))
                .body("members[153].fullName", equalTo("Nguyễn Văn 153"))
                .body("members[153].citizenId", startsWith("*********"));
    }

    @Test
    void takesAThousandAtOnce() {
        var city = Register.city();
        var union = Register.union(city);

        Register.post("grassroots-unions/" + union + "/admissions", batch(1000))
                .header("Journal-Position", city + "/1003")
                .body("members", hasSize(1000));

        refusedAt("/members", "item-count", () -> admit(union, batch(1001)));
    }

    @Test
    void tellsEveryRowsErrorsAtOnceAndAdmitsNobody() {
        var union = Register.union(Register.city());
        var member = person();
        admit(union, batch(List.of(member))).then().statusCode(201);
        var twice = person();
        var batch = batch(List.of(
                person(),
                with(person(), "/citizenId", "12"),
                member,
                twice,
                with(person(), "/dateOfBirth", "2010-01-01"),
                twice,
                with(with(person(), "/fullName", null), "/gender", "F"),
                with(member, "/age", 30)));

        refused(ProblemType.INVALID_REQUEST, () -> admit(union, batch))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/members/1/citizenId citizen-number.format",
                                "/members/2/citizenId already-a-member",
                                "/members/4/dateOfBirth date-of-birth.too-young",
                                "/members/5/citizenId citizen-number.repeated",
                                "/members/6/fullName required",
                                "/members/6/gender enum",
                                "/members/7/age unknown-field",
                                "/members/7/citizenId already-a-member",
                                "/members/7/citizenId citizen-number.repeated"));
    }

    @Test
    void namesTheRowsOfActiveMembersWhenNothingElseIsWrong() {
        var union = Register.union(Register.city());
        var member = person();
        admit(union, batch(List.of(member))).then().statusCode(201);

        refused(ProblemType.ALREADY_A_MEMBER, () -> admit(union, batch(List.of(person(), member, person()))))
                .body("errors.pointer", contains("/members/1/citizenId"))
                .body("errors.code", contains("already-a-member"));
    }

    @Test
    void tellsOfTheBatchAndOfItsRowsTogether() {
        var union = Register.union(Register.city());
        var batch = with(
                with(batch(List.of(with(person(), "/citizenId", "1"))), "/admittedOn", "2021-01-14"),
                "/decision/number",
                "123");

        refused(ProblemType.INVALID_REQUEST, () -> admit(union, batch))
                .body("errors.pointer", containsInAnyOrder("/admittedOn", "/decision/number", "/members/0/citizenId"));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/admittedOn", null, "required"),
                Arguments.of("/admittedOn", "2/4/2021", "date"),
                Arguments.of("/admittedOn", Register.tomorrow(), "past-or-present"),
                Arguments.of("/admittedOn", "2021-01-14", "date.before-founding"),
                Arguments.of("/decision", null, "required"),
                Arguments.of("/decision/issuedOn", Register.tomorrow(), "past-or-present"),
                Arguments.of("/members", null, "required"),
                Arguments.of("/members", List.of(), "item-count"),
                Arguments.of("/members", "all", "wrong-type"),
                Arguments.of("/members/1", null, "required"),
                Arguments.of("/members/1", 7, "wrong-type"),
                Arguments.of("/members/1/citizenId", "00119501234", "citizen-number.format"),
                Arguments.of("/members/1/dateOfBirth", "1995-8-17", "date"),
                Arguments.of("/members/1/fullName", "a".repeat(101), "size"),
                Arguments.of("/members/1/admittedOn", "2021-04-02", "unknown-field"),
                Arguments.of("/union", "x", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var union = Register.union(Register.city());

        refusedAt(pointer, code, () -> admit(union, with(batch(3), pointer, value)));
    }

    @Test
    void refusesADecisionWhoseNumberNamesOneOfAnotherDate() {
        var union = Register.union(Register.city());
        var first = batch(1);
        admit(union, first).then().statusCode(201);
        var second = with(batch(2), "/decision", first.get("decision"));

        refused(
                ProblemType.DOCUMENT_NUMBER_TAKEN,
                () -> admit(union, with(second, "/decision/issuedOn", "2021-03-31")));
        admit(union, second).then().statusCode(201);
    }

    @Test
    void findsNoUnknownUnion() {
        refused(ProblemType.NOT_FOUND, () -> admit(UUID.randomUUID().toString(), batch(1)));
    }

    @Test
    void admitsNobodyTwiceWhenBatchesWithTheSamePersonsRace() throws InterruptedException {
        var city = Register.city();
        var unions = IntStream.range(0, 10).mapToObj(i -> Register.union(city)).toList();
        var people = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 60; i++) {
            people.add(person());
        }

        var answers = Race.between(10, caller -> {
            var shuffled = new ArrayList<>(people);
            Collections.rotate(shuffled, caller * 7);
            if (caller % 2 == 0) {
                Collections.reverse(shuffled);
            }
            return admit(unions.get(caller), batch(shuffled.subList(0, 40)));
        });

        // Of 60 persons any two batches of 40 share some: one is admitted, all others refused, none by a deadlock.
        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 9L));
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.<String>path("type")))
                .containsOnly(ProblemType.ALREADY_A_MEMBER.uri().toString());
        cityOfficer()
                .get("/v1/members?limit=200&organization=" + city)
                .then()
                .body("items", hasSize(40))
                .body("items.unionId.unique()", hasSize(1))
                .body("items.organizationCode", hasItem(city));
    }

    private static Response admit(String union, Map<String, Object> batch) {
        return cityOfficer().body(batch).post("/v1/grassroots-unions/" + union + "/admissions");
    }
}
