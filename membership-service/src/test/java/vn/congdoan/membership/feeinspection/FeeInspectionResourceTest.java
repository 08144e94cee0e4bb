package vn.congdoan.membership.feeinspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.EnterpriseBodies.feeInspection;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Register.tomorrow;
import static vn.congdoan.membership.SignedIn.cityOfficer;
import static vn.congdoan.membership.SignedIn.partner;

import java.util.Collections;
import java.util.List;
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
import vn.congdoan.membership.SignedIn;

@ServiceTest
class FeeInspectionResourceTest {

    @Test
    void recordsWhatWasFoundAndTellsReportsTheFigures() {
        var city = Register.city();
        var enterprise = Register.enterprise(city);
        var document = Register.decision("2021-05-04");

        String id = Register.post(inspections(enterprise), with(feeInspection("2021-05-20"), "/document", document))
                .header("Journal-Position", city + "/3")
                .body("enterpriseId", equalTo(enterprise))
                .body("on", equalTo("2021-05-20"))
                .body("document.number", equalTo(document.get("number")))
                .body("owed", equalTo(84_000_000))
                .body("paid", equalTo(61_500_000))
                .body("findings", contains("Chậm nộp kinh phí quý 4 năm 2020", "Chưa nộp kinh phí quý 1 năm 2021"))
                .body("recommendations", contains("Nộp đủ trước ngày 30/06/2021"))
                .extract()
                .path("id");

        var change = partner()
                .get("/v1/changes?organization=" + city + "&after=2")
                .then()
                .body("items[0].type", equalTo("vn.congdoan.membership.v1.UnionFeesInspected"))
                .extract();
        assertThat(change.<Map<String, Object>>path("items[0].data"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("inspectionId", id),
                        Map.entry("enterpriseId", enterprise),
                        Map.entry("organizationCode", city),
                        Map.entry("kind", "ENTERPRISE"),
                        Map.entry("sector", "NON_STATE"),
                        Map.entry("inspectedOn", "2021-05-20"),
                        Map.entry("document", document),
                        Map.entry("owed", 84_000_000),
                        Map.entry("paid", 61_500_000),
                        Map.entry("findings", 2),
                        Map.entry("recommendations", 1)));
    }

    @Test
    void keepsWhatSomebodyWroteFromPartners() {
        var enterprise = Register.enterprise(Register.city());
        Register.post(inspections(enterprise), feeInspection("2021-05-20"));

        partner()
                .get("/v1/" + inspections(enterprise))
                .then()
                .statusCode(200)
                .body("items[0].paid", equalTo(61_500_000))
                .body("items[0].document", nullValue())
                .body("items[0].findings", nullValue())
                .body("items[0].recommendations", nullValue());
        cityOfficer().get("/v1/" + inspections(enterprise)).then().body("items[0].findings.size()", equalTo(2));
    }

    @Test
    void isToldTheJournalsDigest() {
        var city = Register.city();
        Register.post(inspections(Register.enterprise(city)), feeInspection("2021-05-20"));

        SignedIn.auditor()
                .get("/v1/journal/digests?organization=" + city)
                .then()
                .body("counts.FEE_INSPECTION", equalTo(1));
    }

    @Test
    void aDocumentsNumberNamesOneDocument() {
        var enterprise = Register.enterprise(Register.city());
        var document = Register.decision("2021-05-04");
        Register.post(inspections(enterprise), with(feeInspection("2021-05-20"), "/document", document));

        refused(ProblemType.DOCUMENT_NUMBER_TAKEN, () -> cityOfficer()
                .body(with(feeInspection("2021-05-20"), "/document", with(document, "/issuedOn", "2021-05-05")))
                .post("/v1/" + inspections(enterprise)));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/on", null, "required"),
                Arguments.of("/on", tomorrow(), "past-or-present"),
                Arguments.of("/document", Map.of("number", "x y", "issuedOn", "2021-05-04"), "document-number.format"),
                Arguments.of("/owed", null, "required"),
                Arguments.of("/owed", -1, "min"),
                Arguments.of("/owed", 1_000_000_000_000_001L, "max"),
                Arguments.of("/paid", null, "required"),
                Arguments.of("/paid", 1.5, "integer"),
                Arguments.of("/findings", null, "required"),
                Arguments.of("/findings", Collections.nCopies(51, "A"), "item-count"),
                Arguments.of("/findings", List.of(""), "required"),
                Arguments.of("/recommendations", List.of("a".repeat(1001)), "size"),
                Arguments.of("/inspector", "An", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var enterprise = Register.enterprise(Register.city());
        var at = value instanceof List<?> list && list.size() == 1
                ? pointer + "/0"
                : value instanceof Map ? pointer + "/number" : pointer;

        refusedAt(at, code, () -> cityOfficer()
                .body(with(feeInspection("2021-05-20"), pointer, value))
                .post("/v1/" + inspections(enterprise)));
    }

    @Test
    void findsNothingAtAnUnknownEnterprise() {
        refused(ProblemType.NOT_FOUND, () -> cityOfficer()
                .body(feeInspection("2021-05-20"))
                .post("/v1/" + inspections(UUID.randomUUID().toString())));
    }

    private static String inspections(String enterprise) {
        return "enterprises/" + enterprise + "/fee-inspections";
    }
}
