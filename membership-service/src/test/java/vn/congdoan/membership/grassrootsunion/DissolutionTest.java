package vn.congdoan.membership.grassrootsunion;

import static org.hamcrest.Matchers.equalTo;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Register.admission;
import static vn.congdoan.membership.Register.decision;
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
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class DissolutionTest {

    @Test
    void endsAUnionAndFreesItsEnterprise() {
        var city = Register.city();
        var enterprise = Register.enterprise(city);
        var union = Register.post("grassroots-unions", Register.founding(city, enterprise))
                .extract()
                .<String>path("id");
        var dissolution = dissolution("2023-06-30");

        dissolve(union, dissolution)
                .then()
                .statusCode(200)
                .header("Journal-Position", city + "/4")
                .body("id", equalTo(union))
                .body("dissolved.on", equalTo("2023-06-30"))
                .body("dissolved.decision", equalTo(dissolution.get("decision")));

        cityOfficer().get("/v1/grassroots-unions/" + union).then().body("dissolved.on", equalTo("2023-06-30"));
        Register.post("grassroots-unions", Register.founding(city, enterprise));
    }

    @Test
    void leavesNothingMoreToRecord() {
        var city = Register.city();
        var union = Register.union(city);
        var member = Register.member(Register.union(city));
        dissolve(union, dissolution("2023-06-30")).then().statusCode(200);

        refused(ProblemType.UNION_DISSOLVED, () -> dissolve(union, dissolution("2023-06-30")));
        refused(
                ProblemType.UNION_DISSOLVED,
                () -> cityOfficer().body(admission()).post("/v1/grassroots-unions/" + union + "/members"));
        refused(
                ProblemType.UNION_DISSOLVED,
                () -> cityOfficer().body(Register.batch(2)).post("/v1/grassroots-unions/" + union + "/admissions"));
        refused(ProblemType.UNION_DISSOLVED, () -> cityOfficer()
                .body(Register.transfer(union, "2023-07-01"))
                .post("/v1/members/" + member + "/transfers"));
    }

    @Test
    void waitsUntilTheLastMemberHasLeft() {
        var union = Register.union(Register.city());
        var member = Register.member(union);

        refused(ProblemType.UNION_HAS_MEMBERS, () -> dissolve(union, dissolution("2023-06-30")));

        Register.post("members/" + member + "/departures", Map.of("on", "2023-05-31", "reason", "JOB_ENDED"));
        refusedAt("/on", "date.too-early", () -> dissolve(union, dissolution("2023-05-30")));
        dissolve(union, dissolution("2023-05-31")).then().statusCode(200);
    }

    @Test
    void isNotBeforeTheLastMemberWasTransferred() {
        var city = Register.city();
        var union = Register.union(city);
        var member = Register.member(union);
        Register.post("members/" + member + "/transfers", Register.transfer(Register.union(city), "2022-09-01"));

        refusedAt("/on", "date.too-early", () -> dissolve(union, dissolution("2022-08-31")));
        dissolve(union, dissolution("2022-09-01")).then().statusCode(200);
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/on", null, "required"),
                Arguments.of("/on", "30/06/2023", "date"),
                Arguments.of("/on", Register.tomorrow(), "past-or-present"),
                Arguments.of("/on", "2021-01-14", "date.too-early"),
                Arguments.of("/decision", null, "required"),
                Arguments.of("/decision/number", "123", "document-number.format"),
                Arguments.of("/reason", "x", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var union = Register.union(Register.city());

        refusedAt(pointer, code, () -> dissolve(union, with(dissolution("2023-06-30"), pointer, value)));
    }

    @Test
    void findsNoUnknownUnion() {
        refused(ProblemType.NOT_FOUND, () -> dissolve(UUID.randomUUID().toString(), dissolution("2023-06-30")));
        refused(ProblemType.NOT_FOUND, () -> dissolve("7", dissolution("2023-06-30")));
    }

    private static Map<String, Object> dissolution(String on) {
        return Map.of("on", on, "decision", decision(on));
    }

    private static Response dissolve(String union, Map<String, Object> dissolution) {
        return cityOfficer().body(dissolution).post("/v1/grassroots-unions/" + union + "/dissolution");
    }
}
