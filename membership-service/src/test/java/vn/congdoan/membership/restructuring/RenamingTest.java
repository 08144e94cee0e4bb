package vn.congdoan.membership.restructuring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import io.restassured.response.Response;
import java.util.Map;
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
class RenamingTest {

    @Test
    void givesAnotherNameAndKeepsTheCode() {
        var district = Register.district(Register.city());

        renamed(district, renaming("LĐLĐ quận Nghĩa Đô", "2024-05-01"))
                .then()
                .statusCode(201)
                .header("Journal-Position", district + "/2")
                .body("code", equalTo(district))
                .body("name", equalTo("LĐLĐ quận Nghĩa Đô"));

        cityOfficer()
                .get("/v1/organizations?q=nghia do&parent=" + district.substring(0, district.indexOf('-')))
                .then()
                .body("items.code", contains(district));
    }

    @Test
    void theNameOfTheLatestDateIsThePresentOne() {
        var district = Register.district(Register.city());
        var first = "LĐLĐ quận " + district;
        renamed(district, renaming("LĐLĐ quận B", "2024-05-01")).then().statusCode(201);

        renamed(district, renaming("LĐLĐ quận A", "2020-01-01"))
                .then()
                .statusCode(201)
                .body("name", equalTo("LĐLĐ quận B"));

        cityOfficer()
                .get("/v1/organizations/" + district + "/history")
                .then()
                .statusCode(200)
                .body("items.kind", contains("RENAMED", "RENAMED"))
                .body("items.on", contains("2020-01-01", "2024-05-01"))
                .body("items.formerName", contains(first, "LĐLĐ quận A"))
                .body("items.name", contains("LĐLĐ quận A", "LĐLĐ quận B"));
    }

    @Test
    void isRefusedWhereItSaysNothingNew() {
        var district = Register.district(Register.city());
        renamed(district, renaming("LĐLĐ quận B", "2024-05-01")).then().statusCode(201);

        refusedAt(
                "/name", "organization.name-unchanged", () -> renamed(district, renaming("LĐLĐ quận B", "2024-06-01")));
        refused(ProblemType.CONFLICT, () -> renamed(district, renaming("LĐLĐ quận C", "2024-05-01")))
                .body("errors.code", contains("organization.renamed-then"));
        refused(ProblemType.NOT_FOUND, () -> renamed("NOWHERE", renaming("LĐLĐ quận C", "2024-05-01")));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/name", null, "required"),
                Arguments.of("/name", "a".repeat(201), "size"),
                Arguments.of("/on", null, "required"),
                Arguments.of("/on", Register.tomorrow(), "past-or-present"),
                Arguments.of("/on", "1997-08-31", "date.before-organization"),
                Arguments.of("/decision", null, "required"),
                Arguments.of("/reason", "x", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var established = with(Register.newDistrict(Register.city()), "/establishedOn", "1997-09-01");
        String district = Register.post("organizations", established).extract().path("code");

        refusedAt(pointer, code, () -> renamed(district, with(renaming("LĐLĐ quận B", "2024-05-01"), pointer, value)));
    }

    private static Map<String, Object> renaming(String name, String on) {
        return Map.of("name", name, "on", on, "decision", Register.decision("2019-12-31"));
    }

    private static Response renamed(String organization, Map<String, Object> renaming) {
        return cityOfficer().body(renaming).post("/v1/organizations/" + organization + "/renamings");
    }
}
