package vn.congdoan.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Register.transfer;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
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
class TransferTest {

    @Test
    void movesAMemberBetweenOrganizationsAndStandsInBothStreams() {
        var city = Register.city();
        var from = Register.district(city);
        var to = Register.district(city);
        var left = Register.union(from);
        var joined = Register.union(to);
        var member = Register.member(left);
        var transfer = transfer(joined, "2022-09-01");

        Register.post("members/" + member + "/transfers", transfer)
                .header("Journal-Position", from + "/5, " + to + "/4")
                .body("memberId", equalTo(member))
                .body("fromUnionId", equalTo(left))
                .body("toUnionId", equalTo(joined))
                .body("on", equalTo("2022-09-01"))
                .body("decision", equalTo(transfer.get("decision")));

        cityOfficer()
                .get("/v1/members/" + member)
                .then()
                .body("unionId", equalTo(joined))
                .body("organizationCode", equalTo(to))
                .body("admittedOn", equalTo("2021-04-02"));
    }

    @Test
    void standsOnceInTheStreamWithinAnOrganization() {
        var city = Register.city();
        var member = Register.member(Register.union(city));
        var to = Register.union(city);

        Register.post("members/" + member + "/transfers", transfer(to, "2022-09-01"))
                .header("Journal-Position", city + "/7");
    }

    @Test
    void isListedInTheOrderOfTheMoves() {
        var city = Register.city();
        var first = Register.union(city);
        var second = Register.union(city);
        var member = Register.member(first);
        Register.post("members/" + member + "/transfers", transfer(second, "2022-09-01"));
        Register.post("members/" + member + "/transfers", transfer(first, "2022-09-01"));

        cityOfficer()
                .get("/v1/members/" + member + "/transfers")
                .then()
                .statusCode(200)
                .body("items.toUnionId", contains(second, first));
        String cursor = cityOfficer()
                .get("/v1/members/" + member + "/transfers?limit=1")
                .path("nextCursor");
        cityOfficer()
                .get("/v1/members/" + member + "/transfers?cursor=" + cursor)
                .then()
                .body("items.toUnionId", contains(first));
        refused(ProblemType.NOT_FOUND, () -> cityOfficer().get("/v1/members/" + UUID.randomUUID() + "/transfers"));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/toUnionId", null, "required"),
                Arguments.of("/toUnionId", "7", "uuid"),
                Arguments.of("/toUnionId", UUID.randomUUID().toString(), "union.unknown"),
                Arguments.of("/on", null, "required"),
                Arguments.of("/on", "2022-09-31", "date"),
                Arguments.of("/on", Register.tomorrow(), "past-or-present"),
                Arguments.of("/on", "2021-04-01", "date.too-early"),
                Arguments.of("/decision", null, "required"),
                Arguments.of("/decision/number", "", "document-number.format"),
                Arguments.of("/reason", "x", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var city = Register.city();
        var member = Register.member(Register.union(city));
        var transfer = with(transfer(Register.union(city), "2022-09-01"), pointer, value);

        refusedAt(pointer, code, () -> move(member, transfer));
    }

    @Test
    void isNotBeforeTheOtherUnionWasFounded() {
        var city = Register.city();
        var member = Register.member(Register.union(city));
        var founding = with(Register.founding(city, Register.enterprise(city)), "/foundedOn", "2022-09-02");
        var young = Register.post("grassroots-unions", founding).extract().<String>path("id");

        refusedAt("/on", "date.too-early", () -> move(member, transfer(young, "2022-09-01")));
    }

    @Test
    void leadsToAnotherUnion() {
        var union = Register.union(Register.city());
        var member = Register.member(union);

        refused(ProblemType.ALREADY_IN_UNION, () -> move(member, transfer(union, "2022-09-01")));
    }

    @Test
    void isOfAnActiveMemberOnly() {
        var city = Register.city();
        var member = Register.member(Register.union(city));
        var to = Register.union(city);
        Register.post("members/" + member + "/departures", Map.of("on", "2022-01-31", "reason", "JOB_ENDED"));

        refused(ProblemType.MEMBER_NOT_ACTIVE, () -> move(member, transfer(to, "2022-09-01")));
    }

    @Test
    void findsNoUnknownMember() {
        var to = Register.union(Register.city());

        refused(ProblemType.NOT_FOUND, () -> move(UUID.randomUUID().toString(), transfer(to, "2022-09-01")));
        refused(ProblemType.NOT_FOUND, () -> move("7", transfer(to, "2022-09-01")));
    }

    @Test
    void neverDeadlocksWhenMembersCrossEachOther() throws InterruptedException {
        var city = Register.city();
        var one = Register.district(city);
        var other = Register.district(city);
        var here = Register.union(one);
        var there = Register.union(other);
        var members = new String[20];
        for (var i = 0; i < members.length; i++) {
            members[i] = Register.member(i % 2 == 0 ? here : there);
        }

        var answers = Race.between(
                20, caller -> move(members[caller], transfer(caller % 2 == 0 ? there : here, "2022-09-01")));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 20L));
    }

    @Test
    void happensOnceWhenOneMemberIsMovedManyTimesAtOnce() throws InterruptedException {
        var city = Register.city();
        var member = Register.member(Register.union(city));
        var to = Register.union(city);

        var answers = Race.between(20, caller -> move(member, transfer(to, "2022-09-01")));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 19L));
    }

    private static Response move(String member, Map<String, Object> transfer) {
        return cityOfficer().body(transfer).post("/v1/members/" + member + "/transfers");
    }
}
