package vn.congdoan.membership.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.Register.newEnterprise;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.Pages;
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class EnterpriseResourceTest {

    @Test
    void registersAnEnterpriseAndAnswersIt() {
        var city = Register.city();
        var enterprise = with(newEnterprise(city), "/address", "Số 1 Trần Thái Tông, Cầu Giấy, Hà Nội");

        var id = Register.post("enterprises", enterprise)
                .header("Journal-Position", city + "/2")
                .extract();

        assertThat(id.header("Location")).endsWith("/v1/enterprises/" + id.path("id"));
        cityOfficer()
                .get(id.header("Location"))
                .then()
                .statusCode(200)
                .body("taxCode", equalTo(enterprise.get("taxCode")))
                .body("name", equalTo(enterprise.get("name")))
                .body("kind", equalTo("ENTERPRISE"))
                .body("sector", equalTo("NON_STATE"))
                .body("headcount", equalTo(180))
                .body("organizationCode", equalTo(city))
                .body("address", equalTo("Số 1 Trần Thái Tông, Cầu Giấy, Hà Nội"));
    }

    @Test
    void answersAnEnterpriseWithATagByWhichItNeedNotBeSentAgain() {
        var id = Register.enterprise(Register.city());
        var tag = cityOfficer().get("/v1/enterprises/" + id).header("ETag");

        cityOfficer()
                .header("If-None-Match", tag)
                .get("/v1/enterprises/" + id)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
    }

    @Test
    void keepsABranchsTaxCodeWithItsHyphen() {
        var code = Register.taxCode(Register.serial());
        var branch = with(newEnterprise(Register.city()), "/taxCode", code + "012");

        Register.post("enterprises", branch).body("taxCode", equalTo(code + "-012"));

        refused(ProblemType.DUPLICATE_TAX_CODE, () -> cityOfficer()
                        .body(with(branch, "/taxCode", code + "-012"))
                        .post("/v1/enterprises"))
                .body("detail", containsString(code + "-012"));
    }

    @Test
    void leavesOutAnAddressThatIsNotKnown() {
        Register.post("enterprises", newEnterprise(Register.city())).body("address", nullValue());
    }

    @Test
    void findsNamesWithOrWithoutDiacritics() {
        var city = Register.city();
        Register.post("enterprises", with(newEnterprise(city), "/name", "Công ty TNHH Kim Lâm"));
        Register.post("enterprises", with(newEnterprise(city), "/name", "Nhà D'LAND 50%"));

        assertThat(names(city, Map.of("q", "kim lam"))).containsExactly("Công ty TNHH Kim Lâm");
        assertThat(names(city, Map.of("q", "KIM LÂM"))).containsExactly("Công ty TNHH Kim Lâm");
        assertThat(names(city, Map.of("q", "d'land"))).containsExactly("Nhà D'LAND 50%");
        assertThat(names(city, Map.of("q", "%"))).containsExactly("Nhà D'LAND 50%");
    }

    @Test
    void filtersTogetherAndApart() {
        var city = Register.city();
        var district = Register.district(city);
        var school = with(
                with(with(newEnterprise(district), "/kind", "SCHOOL"), "/sector", "STATE"), "/name", "Trường Cầu Giấy");
        var foreign = with(with(newEnterprise(city), "/sector", "FDI"), "/name", "Miichisoft");
        var schoolId = Register.post("enterprises", school).extract().<String>path("id");
        Register.post("enterprises", foreign);
        Register.post("grassroots-unions", Register.founding(district, schoolId));

        assertThat(names(city, Map.of())).containsExactly("Trường Cầu Giấy", "Miichisoft");
        assertThat(names(district, Map.of())).containsExactly("Trường Cầu Giấy");
        assertThat(names(city, Map.of("kind", "SCHOOL"))).containsExactly("Trường Cầu Giấy");
        assertThat(names(city, Map.of("sector", "FDI"))).containsExactly("Miichisoft");
        assertThat(names(city, Map.of("unionized", true))).containsExactly("Trường Cầu Giấy");
        assertThat(names(city, Map.of("unionized", false))).containsExactly("Miichisoft");
        assertThat(names(city, Map.of("taxCode", String.valueOf(foreign.get("taxCode")))))
                .containsExactly("Miichisoft");
        assertThat(names(city, Map.of("sector", "FDI", "kind", "SCHOOL"))).isEmpty();
    }

    private static List<String> names(String organization, Map<String, ?> filters) {
        return cityOfficer()
                .queryParam("organization", organization)
                .queryParams(filters)
                .get("/v1/enterprises")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @Test
    void pagesInTheOrderOfRegistrationWhileOthersRegister() {
        var city = Register.city();
        var ids = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            ids.add(Register.enterprise(city));
        }
        var later = new ArrayList<String>();

        var read = Pages.read("/v1/enterprises?limit=3&organization=" + city, "id", () -> {
            if (later.isEmpty()) {
                later.add(Register.enterprise(city));
            }
        });

        assertThat(read)
                .startsWith(ids.toArray(String[]::new))
                .endsWith(later.get(0))
                .hasSize(5);
    }

    @Test
    void isRegisteredOnceHoweverManyTry() throws InterruptedException {
        var enterprise = newEnterprise(Register.city());

        var answers = Race.between(20, caller -> cityOfficer().body(enterprise).post("/v1/enterprises"));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 19L));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/taxCode", null, "required"),
                Arguments.of("/taxCode", "12345", "tax-code.format"),
                Arguments.of("/taxCode", "0100109106-000", "tax-code.format"),
                Arguments.of("/taxCode", "0100109107", "tax-code.check-digit"),
                Arguments.of("/taxCode", 100109106, "wrong-type"),
                Arguments.of("/name", null, "required"),
                Arguments.of("/name", "a".repeat(301), "size"),
                Arguments.of("/kind", null, "required"),
                Arguments.of("/kind", "SHOP", "enum"),
                Arguments.of("/sector", null, "required"),
                Arguments.of("/sector", "PRIVATE", "enum"),
                Arguments.of("/headcount", null, "required"),
                Arguments.of("/headcount", -1, "min"),
                Arguments.of("/headcount", 10_000_001, "max"),
                Arguments.of("/headcount", 3_000_000_000L, "integer"),
                Arguments.of("/headcount", 1.5, "integer"),
                Arguments.of("/headcount", "180", "wrong-type"),
                Arguments.of("/organizationCode", null, "required"),
                Arguments.of("/organizationCode", "cau giay", "organization-code.format"),
                Arguments.of("/organizationCode", "NOWHERE", "organization.unknown"),
                Arguments.of("/address", "a".repeat(501), "size"),
                Arguments.of("/phone", "024", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var enterprise = with(newEnterprise(Register.city()), pointer, value);

        refusedAt(pointer, code, () -> cityOfficer().body(enterprise).post("/v1/enterprises"));
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        refused(ProblemType.INVALID_REQUEST, () -> cityOfficer()
                        .body(Map.of("taxCode", "1", "name", "", "headcount", -1, "extra", true))
                        .post("/v1/enterprises"))
                .body(
                        "errors.pointer",
                        contains("/extra", "/headcount", "/kind", "/name", "/organizationCode", "/sector", "/taxCode"));
    }

    @Test
    void refusesATaxCodeThatIsTakenAlsoInAnotherOrganization() {
        var enterprise = newEnterprise(Register.city());
        Register.post("enterprises", enterprise);
        var elsewhere = Register.city();

        refused(ProblemType.DUPLICATE_TAX_CODE, () -> cityOfficer()
                .body(with(enterprise, "/organizationCode", elsewhere))
                .post("/v1/enterprises"));
    }

    @ParameterizedTest
    @CsvSource({
        "organization=NOWHERE, organization, organization.unknown",
        "kind=SHOP, kind, enum",
        "sector=PRIVATE, sector, enum",
        "unionized=yes, unionized, boolean",
        "q=a%00, q, control-character",
        "taxCode=a%00, taxCode, control-character",
        "limit=1000, limit, max",
        "cursor=WyJ4Il0, cursor, cursor",
        "headcount=5, headcount, unknown-parameter"
    })
    void refusesAWrongParameter(String query, String parameter, String code) {
        refusedFor(
                parameter, code, () -> cityOfficer().urlEncodingEnabled(false).get("/v1/enterprises?" + query));
    }

    @ParameterizedTest
    @CsvSource({"019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11", "7", "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a1", "a%00"})
    void findsNothingAtAnUnknownIdentifier(String id) {
        var type = id.contains("%") ? ProblemType.INVALID_REQUEST : ProblemType.NOT_FOUND;

        refused(type, () -> cityOfficer().urlEncodingEnabled(false).get("/v1/enterprises/" + id));
    }
}
