package vn.congdoan.membership.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Register.tomorrow;
import static vn.congdoan.membership.SignedIn.cityOfficer;
import static vn.congdoan.membership.SignedIn.districtOfficer;
import static vn.congdoan.membership.SignedIn.partner;

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
class ApproachResourceTest {

    private static final Map<String, Object> AGREED =
            Map.of("on", "2021-03-22", "outcome", "AGREED", "note", "Hẹn họp trong tháng 4");

    @Test
    void recordsThatSomebodyWentThere() {
        var district = Register.district(Register.city());
        var enterprise = Register.enterprise(district);

        districtOfficer(district)
                .body(AGREED)
                .post("/v1/" + approaches(enterprise))
                .then()
                .statusCode(201)
                .header("Journal-Position", district + "/3")
                .body("enterpriseId", equalTo(enterprise))
                .body("on", equalTo("2021-03-22"))
                .body("outcome", equalTo("AGREED"))
                .body("note", equalTo("Hẹn họp trong tháng 4"));
    }

    @Test
    void tellsReportsAllButWhatSomebodyWrote() {
        var city = Register.city();
        var enterprise = Register.enterprise(city);
        String id = Register.post(approaches(enterprise), AGREED).extract().path("id");

        var change = partner()
                .get("/v1/changes?organization=" + city + "&after=2")
                .then()
                .body("items[0].type", equalTo("vn.congdoan.membership.v1.EnterpriseApproached"))
                .extract();
        assertThat(change.<Map<String, Object>>path("items[0].data"))
                .isEqualTo(Map.of(
                        "approachId", id,
                        "enterpriseId", enterprise,
                        "organizationCode", city,
                        "kind", "ENTERPRISE",
                        "sector", "NON_STATE",
                        "approachedOn", "2021-03-22",
                        "outcome", "AGREED"));
    }

    @Test
    void listsApproachesInTheOrderOfTheirRecordingAndNotesToOfficersOnly() {
        var enterprise = Register.enterprise(Register.city());
        Register.post(approaches(enterprise), AGREED);
        Register.post(approaches(enterprise), Map.of("on", "2021-03-01"));

        cityOfficer()
                .get("/v1/" + approaches(enterprise))
                .then()
                .statusCode(200)
                .body("items.on", contains("2021-03-22", "2021-03-01"))
                .body("items[0].note", equalTo("Hẹn họp trong tháng 4"))
                .body("items[1].outcome", nullValue());
        partner().get("/v1/" + approaches(enterprise)).then().body("items[0].note", nullValue());
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/on", null, "required"),
                Arguments.of("/on", tomorrow(), "past-or-present"),
                Arguments.of("/outcome", "MAYBE", "enum"),
                Arguments.of("/note", "a".repeat(1001), "size"),
                Arguments.of("/by", "An", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var enterprise = Register.enterprise(Register.city());

        refusedAt(pointer, code, () -> cityOfficer()
                .body(with(AGREED, pointer, value))
                .post("/v1/" + approaches(enterprise)));
    }

    @Test
    void findsNothingAtAnUnknownEnterprise() {
        refused(ProblemType.NOT_FOUND, () -> cityOfficer()
                .body(AGREED)
                .post("/v1/" + approaches(UUID.randomUUID().toString())));
    }

    private static String approaches(String enterprise) {
        return "enterprises/" + enterprise + "/approaches";
    }
}
