package vn.congdoan.membership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.congdoan.membership.Refusal.refused;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.contracts.problem.ProblemType;

/** Who may do what: every operation of the service, called by every role in its own district. */
@ServiceTest
class RolesTest {

    private static final List<String> ROLES = List.of("city", "district", "partner", "auditor", "operator");

    private record Place(String district, String union, String member) {

        static Place newOne() {
            var district = Register.district(Register.city());
            var union = Register.union(district);
            return new Place(district, union, Register.member(union));
        }
    }

    /**
     * An operation.
     *
     * @param id as the OpenAPI document names it
     * @param roles who may call it
     * @param call a call that nothing is wrong with, by a caller, in a place
     */
    private record Operation(String id, List<String> roles, BiFunction<RequestSpecification, Place, Response> call) {

        @Override
        public String toString() {
            return id + " by " + String.join(", ", roles);
        }
    }

    private static Operation operation(
            String id, String roles, BiFunction<RequestSpecification, Place, Response> call) {
        return new Operation(id, List.of(roles.split(" ")), call);
    }

    static Stream<Operation> operations() {
        var union = "/v1/grassroots-unions/";
        var member = "/v1/members/";
        var plan = "/v1/plans/2021/";
        var journal = "/v1/journal";
        return Stream.of(
                operation("registerOrganization", "city", (by, in) -> by.body(Register.newDistrict(in.district()))
                        .post("/v1/organizations")),
                operation(
                        "listOrganizations", "city district partner auditor", (by, in) -> by.get("/v1/organizations")),
                operation(
                        "getOrganization",
                        "city district partner auditor",
                        (by, in) -> by.get("/v1/organizations/" + in.district())),
                operation(
                        "listChanges",
                        "city district partner auditor",
                        (by, in) -> by.get("/v1/changes?organization=" + in.district())),
                operation("registerEnterprise", "city district", (by, in) -> by.body(
                                Register.newEnterprise(in.district()))
                        .post("/v1/enterprises")),
                operation("listEnterprises", "city district partner auditor", (by, in) -> by.get("/v1/enterprises")),
                operation(
                        "getEnterprise",
                        "city district partner auditor",
                        (by, in) -> by.get("/v1/enterprises/" + Register.enterprise(in.district()))),
                operation("foundUnion", "city district", (by, in) -> by.body(
                                Register.founding(in.district(), Register.enterprise(in.district())))
                        .post("/v1/grassroots-unions")),
                operation("listUnions", "city district partner auditor", (by, in) -> by.get("/v1/grassroots-unions")),
                operation("getUnion", "city district partner auditor", (by, in) -> by.get(union + in.union())),
                operation("dissolveUnion", "city district", (by, in) -> by.body(
                                Map.of("on", "2022-01-31", "decision", Register.decision("2022-01-31")))
                        .post(union + Register.union(in.district()) + "/dissolution")),
                operation("admitMember", "city district", (by, in) -> by.body(Register.admission())
                        .post(union + in.union() + "/members")),
                operation("admitBatch", "city district", (by, in) -> by.body(Register.batch(2))
                        .post(union + in.union() + "/admissions")),
                operation("listMembers", "city district partner auditor", (by, in) -> by.get("/v1/members")),
                operation("searchMembers", "city district auditor", (by, in) -> by.body(Map.of("name", "an"))
                        .post("/v1/members/searches")),
                operation("revealCitizenNumber", "city district", (by, in) -> by.body(
                                Map.of("purpose", "IDENTITY_CHECK", "reason", "thẻ"))
                        .post(member + in.member() + "/citizen-number-reveals")),
                operation("correctMember", "city district", (by, in) -> by.contentType(
                                "application/merge-patch+json; charset=UTF-8")
                        .header("If-Match", "*")
                        .body(Map.of("gender", "FEMALE", "reason", "thẻ"))
                        .patch(member + in.member())),
                operation(
                        "listMemberAccesses",
                        "city district auditor",
                        (by, in) -> by.get(member + in.member() + "/access-log")),
                operation(
                        "exportPersonalData",
                        "city district",
                        (by, in) -> by.get(member + in.member() + "/personal-data")),
                operation("erasePersonalData", "city district", (by, in) -> by.body(
                                Map.of("ground", "SUBJECT_REQUEST", "reference", "Đơn số 12"))
                        .post(member + departed(in.union()) + "/erasure")),
                operation("getMember", "city district partner auditor", (by, in) -> by.get(member + in.member())),
                operation("transferMember", "city district", (by, in) -> by.body(
                                Register.transfer(in.union(), "2022-09-01"))
                        .post(member + Register.member(Register.union(in.district())) + "/transfers")),
                operation(
                        "listTransfers",
                        "city district partner auditor",
                        (by, in) -> by.get(member + in.member() + "/transfers")),
                operation("recordDeparture", "city district", (by, in) -> by.body(
                                Map.of("on", "2022-01-31", "reason", "RETIRED"))
                        .post(member + Register.member(in.union()) + "/departures")),
                operation("assignPlan", "city", (by, in) -> by.body(Register.plan(27, 1450, LocalDate.of(2021, 1, 29)))
                        .put(plan + in.district())),
                operation("listPlans", "city district partner auditor", (by, in) -> by.get("/v1/plans")),
                operation(
                        "getPlan", "city district partner auditor", (by, in) -> by.get(plan + planned(in.district()))),
                operation(
                        "listPlanRevisions",
                        "city district partner auditor",
                        (by, in) -> by.get(plan + planned(in.district()) + "/revisions")),
                operation(
                        "getPlanRevision",
                        "city district partner auditor",
                        (by, in) -> by.get(plan + planned(in.district()) + "/revisions/1")),
                operation(
                        "readJournal",
                        "city district auditor operator",
                        (by, in) -> by.get(journal + "?organization=" + in.district())),
                operation(
                        "listJournalStreams",
                        "city district auditor operator",
                        (by, in) -> by.get(journal + "/streams")),
                operation(
                        "digestJournal",
                        "auditor operator",
                        (by, in) -> by.get(journal + "/digests?organization=" + in.district())),
                operation(
                        "verifyJournal",
                        "auditor",
                        (by, in) -> by.get(journal + "/verification?organization=" + in.district())),
                operation("requestReplay", "operator", (by, in) -> by.body(
                                Map.of("organization", in.district(), "from", 1))
                        .post(journal + "/replays")),
                operation("getReplay", "operator", (by, in) -> by.get(journal + "/replays/" + replay(in.district()))));
    }

    private static String planned(String organization) {
        Register.cityOfficer()
                .body(Register.plan(27, 1450, LocalDate.of(2021, 1, 29)))
                .put("/v1/plans/2021/" + organization);
        return organization;
    }

    private static String departed(String union) {
        var member = Register.member(union);
        Register.post("members/" + member + "/departures", Map.of("on", "2022-01-31", "reason", "RETIRED"));
        return member;
    }

    private static String replay(String organization) {
        return Register.operator()
                .body(Map.of("organization", organization, "from", 1, "to", 1))
                .post("/v1/journal/replays")
                .path("id");
    }

    private static RequestSpecification caller(String role, String organization) {
        return switch (role) {
            case "city" -> Register.cityOfficer();
            case "district" -> Register.districtOfficer(organization);
            case "partner" -> Register.partner();
            case "auditor" -> Register.auditor();
            default -> Register.operator();
        };
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isForTheRolesOfTheTableAndNobodyElse(Operation operation) {
        var place = Place.newOne();

        for (var role : ROLES) {
            var answer = operation.call().apply(caller(role, place.district()), place);

            if (operation.roles().contains(role)) {
                assertThat(answer.statusCode()).as(role).isBetween(200, 201);
            } else {
                assertThat(answer.statusCode()).as(role).isEqualTo(403);
                assertThat(answer.<String>path("type"))
                        .isEqualTo(ProblemType.FORBIDDEN.uri().toString());
            }
        }
        var withoutToken = operation.call().apply(given().contentType("application/json"), place);
        assertThat(withoutToken.statusCode()).isEqualTo(401);
        assertThat(withoutToken.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void theTableHasEveryOperation() {
        var documented = given().get("/q/openapi?format=json")
                .jsonPath()
                .<String>getList("paths.collectMany { it.value.collect { each -> each.value.operationId } }");

        assertThat(operations().map(Operation::id)).containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void nobodyMayCallWhatHasNoRule() {
        for (var role : ROLES) {
            refused(ProblemType.FORBIDDEN, () -> caller(role, "HN").get("/v1/forgotten"));
        }
    }
}
