package vn.congdoan.membership.grassrootsunion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Register.founding;
import static vn.congdoan.membership.SignedIn.cityOfficer;

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
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class FoundingTest {

    @Test
    void foundsAUnionOfAnEnterpriseAndAnswersIt() {
        var city = Register.city();
        var enterprise = Register.enterprise(city);
        var founding = with(
                founding(city, enterprise),
                "/committee",
                List.of(
                        Map.of("fullName", "Nguyễn Văn An", "role", "CHAIR"),
                        Map.of("fullName", "Lê Thị Cúc", "role", "VICE_CHAIR")));

        var founded = Register.post("grassroots-unions", founding)
                .header("Journal-Position", city + "/3")
                .extract();

        assertThat(founded.header("Location")).endsWith("/v1/grassroots-unions/" + founded.path("id"));
        cityOfficer()
                .get(founded.header("Location"))
                .then()
                .statusCode(200)
                .body("name", equalTo("CĐCS Công ty TNHH Kim Lâm"))
                .body("organizationCode", equalTo(city))
                .body("enterpriseId", equalTo(enterprise))
                .body("kind", equalTo("UNION"))
                .body("sector", equalTo("NON_STATE"))
                .body("method", equalTo("FROM_ABOVE"))
                .body("foundedOn", equalTo("2021-01-15"))
                .body("decision", equalTo(founding.get("decision")))
                .body("applicants", equalTo(25))
                .body("committee.fullName", contains("Nguyễn Văn An", "Lê Thị Cúc"))
                .body("committee.role", contains("CHAIR", "VICE_CHAIR"))
                .body("dissolved", nullValue());
    }

    @Test
    void foundsASyndicateWithoutEnterprise() {
        var syndicate = with(with(founding(Register.city(), ""), "/kind", "SYNDICATE"), "/enterpriseId", null);

        Register.post("grassroots-unions", syndicate)
                .body("enterpriseId", nullValue())
                .body("sector", nullValue());
    }

    @Test
    void takesFiveApplicantsOrAnUnknownNumber() {
        var city = Register.city();

        Register.post("grassroots-unions", with(founding(city, Register.enterprise(city)), "/applicants", 5))
                .body("applicants", equalTo(5));
        Register.post("grassroots-unions", with(founding(city, Register.enterprise(city)), "/applicants", null))
                .body("applicants", nullValue());
    }

    @Test
    void takesTheDayOnWhichTheOrganizationWasEstablished() {
        var district = with(Register.newDistrict(Register.city()), "/establishedOn", "1997-09-01");
        var code = Register.post("organizations", district).extract().<String>path("code");
        var founding = with(founding(code, Register.enterprise(code)), "/decision/issuedOn", "1997-08-31");

        Register.post("grassroots-unions", with(founding, "/foundedOn", "1997-09-01"));
        refusedAt("/foundedOn", "date.before-organization", () -> cityOfficer()
                .body(with(founding, "/foundedOn", "1997-08-31"))
                .post("/v1/grassroots-unions"));
    }

    static Stream<Arguments> wrongFields() {
        var seat = Map.of("fullName", "Nguyễn Văn An", "role", "CHAIR");
        return Stream.of(
                Arguments.of("/name", null, "required"),
                Arguments.of("/name", "a".repeat(301), "size"),
                Arguments.of("/organizationCode", null, "required"),
                Arguments.of("/organizationCode", "NOWHERE", "organization.unknown"),
                Arguments.of("/enterpriseId", null, "enterprise.required"),
                Arguments.of("/enterpriseId", "7", "uuid"),
                Arguments.of("/enterpriseId", UUID.randomUUID().toString(), "enterprise.unknown"),
                Arguments.of("/kind", null, "required"),
                Arguments.of("/kind", "GUILD", "enum"),
                Arguments.of("/kind", "SYNDICATE", "enterprise.not-allowed"),
                Arguments.of("/foundedOn", null, "required"),
                Arguments.of("/foundedOn", "2021-13-01", "date"),
                Arguments.of("/foundedOn", "15/01/2021", "date"),
                Arguments.of("/foundedOn", Register.tomorrow(), "past-or-present"),
                Arguments.of("/method", null, "required"),
                Arguments.of("/method", "FROM_BELOW", "enum"),
                Arguments.of("/decision", null, "required"),
                Arguments.of("/decision", "123/QĐ-LĐLĐ", "wrong-type"),
                Arguments.of("/decision/number", null, "required"),
                Arguments.of("/decision/number", "Quyết định 123", "document-number.format"),
                Arguments.of("/decision/number", "1/QĐ-" + "L".repeat(50), "document-number.format"),
                Arguments.of("/decision/issuedOn", null, "required"),
                Arguments.of("/decision/issuedOn", Register.tomorrow(), "past-or-present"),
                Arguments.of("/decision/signer", "x", "unknown-field"),
                Arguments.of("/committee", null, "required"),
                Arguments.of("/committee", List.of(), "item-count"),
                Arguments.of("/committee", Collections.nCopies(51, seat), "item-count"),
                Arguments.of("/committee/0", List.of(), "wrong-type"),
                Arguments.of("/committee/0/fullName", "", "required"),
                Arguments.of("/committee/0/fullName", "a".repeat(101), "size"),
                Arguments.of("/committee/0/role", "TREASURER", "enum"),
                Arguments.of("/committee/0/phone", "024", "unknown-field"),
                Arguments.of("/applicants", 4, "applicants.too-few"),
                Arguments.of("/applicants", -1, "min"),
                Arguments.of("/applicants", 1_000_001, "max"),
                Arguments.of("/members", 7, "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var city = Register.city();
        var founding = with(founding(city, Register.enterprise(city)), pointer, value);
        // The kind decides about the enterprise.
        var blamed = pointer.equals("/kind") && "SYNDICATE".equals(value) ? "/enterpriseId" : pointer;

        refusedAt(blamed, code, () -> cityOfficer().body(founding).post("/v1/grassroots-unions"));
    }

    @Test
    void refusesASecondActiveUnionOfAnEnterprise() {
        var city = Register.city();
        var enterprise = Register.enterprise(city);
        Register.post("grassroots-unions", founding(city, enterprise));

        refused(
                ProblemType.ENTERPRISE_HAS_UNION,
                () -> cityOfficer().body(founding(city, enterprise)).post("/v1/grassroots-unions"));
    }

    @Test
    void refusesADecisionWhoseNumberNamesOneOfAnotherDate() {
        var city = Register.city();
        var first = founding(city, Register.enterprise(city));
        Register.post("grassroots-unions", first);
        var second = with(founding(city, Register.enterprise(city)), "/decision", first.get("decision"));

        refused(ProblemType.DOCUMENT_NUMBER_TAKEN, () -> cityOfficer()
                .body(with(second, "/decision/issuedOn", "2021-01-13"))
                .post("/v1/grassroots-unions"));
        // A number is given again in another year, by another issuer, and cited again with its own date.
        Register.post("grassroots-unions", with(second, "/decision/issuedOn", "2020-12-31"));
        var elsewhere = Register.city();
        Register.post(
                "grassroots-unions",
                with(
                        with(founding(elsewhere, Register.enterprise(elsewhere)), "/decision", first.get("decision")),
                        "/decision/issuedOn",
                        "2021-01-13"));
        Register.post(
                "grassroots-unions",
                with(founding(city, Register.enterprise(city)), "/decision", first.get("decision")));
    }

    @Test
    void happensOnceHoweverManyFoundAUnionOfOneEnterprise() throws InterruptedException {
        var city = Register.city();
        var enterprise = Register.enterprise(city);

        var answers = Race.between(
                20, caller -> cityOfficer().body(founding(city, enterprise)).post("/v1/grassroots-unions"));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 19L));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(answer -> assertThat(
                        answer.<String>path("type"))
                .isEqualTo(ProblemType.ENTERPRISE_HAS_UNION.uri().toString()));
    }
}
