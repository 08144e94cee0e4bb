package vn.congdoan.membership.agencylist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Register.newEnterprise;
import static vn.congdoan.membership.Register.tomorrow;
import static vn.congdoan.membership.SignedIn.agency;
import static vn.congdoan.membership.SignedIn.cityOfficer;
import static vn.congdoan.membership.SignedIn.districtOfficer;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.EnterpriseBodies;
import vn.congdoan.membership.Pages;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class AgencyListTest {

    @Test
    void findsRowsByTheirTaxCodesHoweverTheseAreWritten() {
        var city = Register.city();
        var district = Register.district(city);
        var code = Register.taxCode(Register.serial());
        var enterprise = register(district, "Công ty TNHH Kim Lâm", code);
        register(city, "Chi nhánh Kim Lâm", code + "-012");
        var shortened = code.replaceFirst("^0+", "");

        var list = send(
                city,
                row(code, "A"),
                row(code + "012", "B"),
                row(" " + code.substring(0, 4) + " " + code.substring(4) + "-012", "C"),
                row(shortened, "D"));

        counts(list).body("rows.matched", equalTo(4)).body("rows.total", equalTo(4));
        rows(list, "")
                .body("items.state", contains("MATCHED", "MATCHED", "MATCHED", "MATCHED"))
                .body("items.enterprise.taxCode", contains(code, code + "-012", code + "-012", code))
                .body("items[0].enterprise.id", equalTo(enterprise))
                .body("items[0].enterprise.name", equalTo("Công ty TNHH Kim Lâm"));
    }

    @Test
    void suggestsByNamesWithoutDiacriticsAndLegalForms() {
        var city = Register.city();
        var word = "Quỳnh" + Register.serial();
        var same = register(city, "Công ty TNHH Một thành viên Cơ khí " + word);
        var alike = register(city, "Cty CP Cơ khí " + word + " Phát");
        register(city, "Trường mầm non Sao Mai");

        var list = send(city, row(null, "CTY CO PHAN CO KHI " + word.replace('ỳ', 'y')), row(null, "Bệnh viện 19-8"));

        counts(list).body("rows.suggested", equalTo(1)).body("rows.unmatched", equalTo(1));
        rows(list, "")
                .body("items.state", contains("SUGGESTED", "UNMATCHED"))
                .body("items[0].suggestions.enterprise.id", contains(same, alike))
                .body("items[0].suggestions[0].similarity", equalTo(1.0f))
                .body("items[0]", not(hasKey("enterprise")))
                .body("items[1]", not(hasKey("suggestions")));
    }

    @Test
    void suggestsAtMostThree() {
        var city = Register.city();
        var word = "Hoàng" + Register.serial();
        IntStream.range(0, 5).forEach(i -> register(city, "Công ty " + word));

        rows(send(city, row(null, word)), "").body("items[0].suggestions.size()", equalTo(3));
    }

    @Test
    void aTaxCodeThatIsNotKnownIsNoReasonNotToSuggestByTheName() {
        var city = Register.city();
        var word = "Thiên" + Register.serial();
        var enterprise = register(city, "Công ty " + word);

        rows(send(city, row(Register.taxCode(Register.serial()), word), row("123", word)), "")
                .body("items.state", contains("SUGGESTED", "SUGGESTED"))
                .body("items[0].suggestions[0].enterprise.id", equalTo(enterprise))
                .body("items[1].taxCode", equalTo("123"));
    }

    @Test
    void looksNowhereButBelowTheOrganization() {
        var city = Register.city();
        var code = Register.taxCode(Register.serial());
        register(Register.district(city), "Công ty Kim Lâm", code);

        counts(send(Register.district(city), row(code, "Công ty Kim Lâm"))).body("rows.unmatched", equalTo(1));
    }

    @Test
    void showsWhatTheAgencyCountsBesideWhatWeDo() {
        var city = Register.city();
        var code = Register.taxCode(Register.serial());
        var surveyed = register(city, "Một", code);
        Register.post("enterprises/" + surveyed + "/surveys", EnterpriseBodies.survey("2021-03-15", 42));
        var other = Register.taxCode(Register.serial());
        var unionized = register(city, "Hai", other);
        Register.post("grassroots-unions", Register.founding(city, unionized));

        var list = send(city, with(row(code, "Một"), "/headcount", 52), with(row(other, "Hai"), "/headcount", 200));

        rows(list, "")
                .body("items.headcount", contains(52, 200))
                .body("items.enterprise.headcount", contains(42, 180))
                .body("items.enterprise.unionized", contains(false, true));
        counts(list)
                .body("comparison.enterprises", equalTo(2))
                .body("comparison.withoutUnion", equalTo(1))
                .body("comparison.agencyHeadcount", equalTo(252))
                .body("comparison.headcount", equalTo(222));
    }

    @Test
    void aPersonConfirmsASuggestion() {
        var city = Register.city();
        var word = "Minh" + Register.serial();
        var enterprise = register(city, "Công ty " + word);
        var list = send(city, row(null, word));

        confirm(list, 1, Map.of("enterpriseId", enterprise))
                .statusCode(200)
                .header("Journal-Position", nullValue())
                .body("state", equalTo("CONFIRMED"))
                .body("enterprise.id", equalTo(enterprise))
                .body("", not(hasKey("suggestions")));

        counts(list).body("rows.confirmed", equalTo(1)).body("rows.suggested", equalTo(0));
        refused(ProblemType.CONFLICT, () -> cityOfficer()
                        .body(Map.of("enterpriseId", enterprise))
                        .post("/v1/agency-lists/" + list + "/rows/1/confirmation"))
                .body("errors.parameter", contains("row"))
                .body("errors.code", contains("row.confirmed"));
    }

    @Test
    void aPersonEntersARowInTheRegister() {
        var city = Register.city();
        var code = Register.taxCode(Register.serial());
        var list = send(
                city,
                with(with(row(code, "Công ty Sông Tô"), "/headcount", 52), "/address", "Số 1 Trần Thái Tông"),
                row(null, "Trường Hoa Sen"));

        String entered = confirm(list, 1, Map.of("newEnterprise", Map.of("kind", "ENTERPRISE", "sector", "FDI")))
                .statusCode(200)
                .header("Journal-Position", city + "/2")
                .body("state", equalTo("CONFIRMED"))
                .extract()
                .path("enterprise.id");
        cityOfficer()
                .get("/v1/enterprises/" + entered)
                .then()
                .body("taxCode", equalTo(code))
                .body("name", equalTo("Công ty Sông Tô"))
                .body("sector", equalTo("FDI"))
                .body("headcount", equalTo(52))
                .body("organizationCode", equalTo(city))
                .body("address", equalTo("Số 1 Trần Thái Tông"));

        refused(ProblemType.INVALID_REQUEST, () -> cityOfficer()
                        .body(Map.of("newEnterprise", Map.of("kind", "SCHOOL", "sector", "STATE")))
                        .post("/v1/agency-lists/" + list + "/rows/2/confirmation"))
                .body("errors.pointer", contains("/newEnterprise/taxCode", "/newEnterprise/headcount"))
                .body("errors.code", contains("required", "required"));
        refused(ProblemType.DUPLICATE_TAX_CODE, () -> cityOfficer()
                .body(Map.of(
                        "newEnterprise", Map.of("kind", "SCHOOL", "sector", "STATE", "headcount", 30, "taxCode", code)))
                .post("/v1/agency-lists/" + list + "/rows/2/confirmation"));
    }

    @Test
    void whatIsConfirmedMustBeBelowTheListsOrganization() {
        var city = Register.city();
        var district = Register.district(city);
        var list = send(district, row(null, "Công ty Kim Lâm"));
        var others = Register.enterprise(city);

        refusedAt("/enterpriseId", "enterprise.unknown", () -> cityOfficer()
                .body(Map.of("enterpriseId", others))
                .post("/v1/agency-lists/" + list + "/rows/1/confirmation"));
        refusedAt("/newEnterprise/organizationCode", "organization.outside", () -> cityOfficer()
                .body(Map.of(
                        "newEnterprise",
                        Map.of(
                                "kind",
                                "ENTERPRISE",
                                "sector",
                                "STATE",
                                "headcount",
                                30,
                                "taxCode",
                                Register.taxCode(Register.serial()),
                                "organizationCode",
                                city)))
                .post("/v1/agency-lists/" + list + "/rows/1/confirmation"));
    }

    @Test
    void eitherAnEnterpriseOrANewOneIsConfirmed() {
        var list = send(Register.city(), row(null, "Công ty Kim Lâm"));

        refusedAt("/enterpriseId", "confirmation.one", () -> cityOfficer()
                .body(Map.of())
                .post("/v1/agency-lists/" + list + "/rows/1/confirmation"));
    }

    @ParameterizedTest
    @CsvSource({"0", "2", "99999999999"})
    void findsNothingAtAnUnknownRow(String row) {
        var list = send(Register.city(), row(null, "Công ty Kim Lâm"));

        refused(ProblemType.NOT_FOUND, () -> cityOfficer()
                .body(Map.of("enterpriseId", UUID.randomUUID().toString()))
                .post("/v1/agency-lists/" + list + "/rows/" + row + "/confirmation"));
    }

    @Test
    void anAgencyReadsTheOutcomeOfItsOwnListsAndNothingOfTheRegister() {
        var city = Register.city();
        var code = Register.taxCode(Register.serial());
        var word = "Lan" + Register.serial();
        register(city, "Một", code);
        register(city, word);
        String own = agency().body(list(city, row(code, "Một"), row(null, word)))
                .post("/v1/agency-lists")
                .then()
                .statusCode(201)
                .body("rows.matched", equalTo(1))
                .body("", not(hasKey("comparison")))
                .extract()
                .path("id");
        var others = send(city, row(code, "Một"));

        agency().get("/v1/agency-lists/" + own + "/rows")
                .then()
                .statusCode(200)
                .body("items.state", contains("MATCHED", "SUGGESTED"))
                .body("items[0]", not(hasKey("enterprise")))
                .body("items[1]", not(hasKey("suggestions")));
        refused(ProblemType.NOT_FOUND, () -> agency().get("/v1/agency-lists/" + others));
        refused(ProblemType.NOT_FOUND, () -> agency().get("/v1/agency-lists/" + others + "/rows"));
        agency().get("/v1/agency-lists?organization=" + city).then().body("items.id", contains(own));
        cityOfficer().get("/v1/agency-lists?organization=" + city).then().body("items.id", contains(own, others));
        refused(ProblemType.FORBIDDEN, () -> agency().get("/v1/enterprises"));
        refused(ProblemType.FORBIDDEN, () -> agency().body(
                        Map.of("enterpriseId", UUID.randomUUID().toString()))
                .post("/v1/agency-lists/" + own + "/rows/2/confirmation"));
    }

    @Test
    void aDistrictWorksOnTheListsForItselfOnly() {
        var city = Register.city();
        var district = Register.district(city);
        var own = send(district, row(null, "Công ty Kim Lâm"));
        var citys = send(city, row(null, "Công ty Kim Lâm"));

        districtOfficer(district).get("/v1/agency-lists").then().body("items.id", contains(own));
        refused(ProblemType.NOT_FOUND, () -> districtOfficer(district).get("/v1/agency-lists/" + citys));
        refused(ProblemType.OUTSIDE_YOUR_ORGANIZATION, () -> districtOfficer(district)
                .body(list(city, row(null, "Công ty Kim Lâm")))
                .post("/v1/agency-lists"));
    }

    @Test
    void listsAreFilteredByAgencyAndRowsByState() {
        var city = Register.city();
        var code = Register.taxCode(Register.serial());
        register(city, "Một", code);
        var list = send(city, row(code, "Một"), row(null, "Không đâu có " + Register.serial()));

        cityOfficer()
                .get("/v1/agency-lists?agency=TAX&organization=" + city)
                .then()
                .body("items.id", contains(list));
        cityOfficer()
                .get("/v1/agency-lists?agency=LABOUR_OFFICE&organization=" + city)
                .then()
                .body("items", empty());
        rows(list, "?state=MATCHED").body("items.row", contains(1));
        rows(list, "?state=UNMATCHED").body("items.row", contains(2));
    }

    @Test
    void rowsArePagedInTheOrderOfTheList() {
        var city = Register.city();
        var list = send(
                city,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> row(null, "Hàng " + i))
                        .toList());

        assertThat(Pages.read("/v1/agency-lists/" + list + "/rows?limit=2", "row", () -> {}))
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void aListIsLookedUpWholeHoweverLongItIs() {
        var city = Register.city();
        var word = "Vạn" + Register.serial();
        register(city, "Công ty " + word);

        var list = send(
                city, IntStream.range(0, 600).mapToObj(i -> row(null, word)).toList());

        counts(list).body("rows.suggested", equalTo(600));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/agency", null, "required"),
                Arguments.of("/agency", "POLICE", "enum"),
                Arguments.of("/asOf", null, "required"),
                Arguments.of("/asOf", tomorrow(), "past-or-present"),
                Arguments.of("/organizationCode", null, "required"),
                Arguments.of("/organizationCode", "NOWHERE", "organization.unknown"),
                Arguments.of("/rows", null, "required"),
                Arguments.of("/rows", List.of(), "item-count"),
                Arguments.of("/rows/0/name", null, "required"),
                Arguments.of("/rows/0/name", "a".repeat(301), "size"),
                Arguments.of("/rows/0/taxCode", "1".repeat(21), "size"),
                Arguments.of("/rows/0/headcount", -1, "min"),
                Arguments.of("/rows/0/owner", "An", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var list = list(Register.city(), row(null, "Công ty Kim Lâm"));

        refusedAt(pointer, code, () -> agency().body(with(list, pointer, value)).post("/v1/agency-lists"));
    }

    @Test
    void refusesMoreThan5000Rows() {
        var list = list(
                Register.city(),
                IntStream.range(0, 5001).mapToObj(i -> row(null, "A")).toList());

        refused(ProblemType.INVALID_REQUEST, () -> agency().body(list).post("/v1/agency-lists"))
                .body("errors.code", hasItem("item-count"));
    }

    @Test
    void isRecordedOnceHoweverOftenItIsSent() {
        var city = Register.city();
        var key = UUID.randomUUID().toString();
        for (var again = 0; again < 2; again++) {
            agency().header("Idempotency-Key", key)
                    .body(list(city, row(null, "Công ty Kim Lâm")))
                    .post("/v1/agency-lists")
                    .then()
                    .statusCode(201);
        }

        agency().get("/v1/agency-lists?organization=" + city).then().body("items.size()", equalTo(1));
    }

    private static String register(String organization, String name) {
        return register(organization, name, Register.taxCode(Register.serial()));
    }

    private static String register(String organization, String name, String taxCode) {
        return Register.post("enterprises", with(with(newEnterprise(organization), "/name", name), "/taxCode", taxCode))
                .extract()
                .path("id");
    }

    private static Map<String, Object> row(@Nullable String taxCode, String name) {
        var row = new HashMap<String, Object>();
        row.put("taxCode", taxCode);
        row.put("name", name);
        return row;
    }

    private static Map<String, Object> list(String organization, Object... rows) {
        return list(organization, List.of(rows));
    }

    private static Map<String, Object> list(String organization, List<?> rows) {
        return with(EnterpriseBodies.agencyList(organization), "/rows", rows);
    }

    /** Sends a list as a city officer; returns its identifier. */
    private static String send(String organization, Object... rows) {
        return send(organization, List.of(rows));
    }

    private static String send(String organization, List<?> rows) {
        return Register.post("agency-lists", list(organization, rows)).extract().path("id");
    }

    private static ValidatableResponse counts(String list) {
        return cityOfficer().get("/v1/agency-lists/" + list).then().statusCode(200);
    }

    private static ValidatableResponse rows(String list, String query) {
        return cityOfficer()
                .get("/v1/agency-lists/" + list + "/rows" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse confirm(String list, int row, Map<String, Object> confirmation) {
        return cityOfficer()
                .body(confirmation)
                .post("/v1/agency-lists/" + list + "/rows/" + row + "/confirmation")
                .then();
    }
}
