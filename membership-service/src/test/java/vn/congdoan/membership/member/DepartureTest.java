package vn.congdoan.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
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
class DepartureTest {

    private static final Map<String, Object> DEPARTURE = Map.of("on", "2023-01-31", "reason", "JOB_ENDED");

    @Test
    void endsAMembership() {
        var city = Register.city();
        var member = Register.member(Register.union(city));

        leave(member, DEPARTURE)
                .then()
                .statusCode(201)
                .header("Journal-Position", city + "/5")
                .body("id", equalTo(member))
                .body("citizenId", startsWith("*********"))
                .body("departed", equalTo(DEPARTURE));

        cityOfficer().get("/v1/members/" + member).then().body("departed", equalTo(DEPARTURE));
    }

    @Test
    void endsItOnceOnly() {
        var member = Register.member(Register.union(Register.city()));
        leave(member, DEPARTURE).then().statusCode(201);

        refused(ProblemType.MEMBER_NOT_ACTIVE, () -> leave(member, DEPARTURE));
    }

    @Test
    void endsItOnceHoweverManyTry() throws InterruptedException {
        var member = Register.member(Register.union(Register.city()));

        var answers = Race.between(20, caller -> leave(member, DEPARTURE));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 19L));
    }

    @Test
    void isNotBeforeTheLastTransfer() {
        var city = Register.city();
        var member = Register.member(Register.union(city));
        Register.post("members/" + member + "/transfers", Register.transfer(Register.union(city), "2022-09-01"));

        refusedAt("/on", "date.too-early", () -> leave(member, with(DEPARTURE, "/on", "2022-08-31")));
        leave(member, with(DEPARTURE, "/on", "2022-09-01")).then().statusCode(201);
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/on", null, "required"),
                Arguments.of("/on", "31.1.2023", "date"),
                Arguments.of("/on", Register.tomorrow(), "past-or-present"),
                Arguments.of("/on", "2021-04-01", "date.too-early"),
                Arguments.of("/reason", null, "required"),
                Arguments.of("/reason", "BORED", "enum"),
                Arguments.of("/note", "x", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var member = Register.member(Register.union(Register.city()));

        refusedAt(pointer, code, () -> leave(member, with(DEPARTURE, pointer, value)));
    }

    @Test
    void findsNoUnknownMember() {
        refused(ProblemType.NOT_FOUND, () -> leave(UUID.randomUUID().toString(), DEPARTURE));
        refused(ProblemType.NOT_FOUND, () -> leave("%20", DEPARTURE));
    }

    private static Response leave(String member, Map<String, Object> departure) {
        return cityOfficer().urlEncodingEnabled(false).body(departure).post("/v1/members/" + member + "/departures");
    }
}
