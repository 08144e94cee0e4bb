package vn.congdoan.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Refusal.refusedFor;
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
class OrganizationResourceTest {

    @Test
    void registersAnOrganizationBelowItsParentAndOpensItsStream() {
        var city = Register.city();
        var code = city + "-CAUGIAY";

        Register.post(
                        "organizations",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "  LĐLĐ quận Cầu Giấy ",
                                "kind",
                                "DISTRICT",
                                "parentCode",
                                city,
                                "establishedOn",
                                "1997-09-01"))
                .header("Location", endsWith("/v1/organizations/" + code))
                .header("Journal-Position", code + "/1")
                .body("code", equalTo(code))
                .body("name", equalTo("LĐLĐ quận Cầu Giấy"))
                .body("kind", equalTo("DISTRICT"))
                .body("parentCode", equalTo(city))
                .body("establishedOn", equalTo("1997-09-01"));
    }

    @Test
    void answersAnOrganizationWithATagByWhichItNeedNotBeSentAgain() {
        var city = Register.city();

        var tag = cityOfficer()
                .get("/v1/organizations/" + city)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("private"))
                .body("code", equalTo(city))
                .body("kind", equalTo("CITY"))
                .extract()
                .header("ETag");

        assertThat(tag).matches("\"[0-9a-f]+\"");
        cityOfficer()
                .header("If-None-Match", tag)
                .get("/v1/organizations/" + city)
                .then()
                .statusCode(304)
                .body(emptyString());
        cityOfficer()
                .header("If-None-Match", "\"other\"")
                .get("/v1/organizations/" + city)
                .then()
                .statusCode(200);
    }

    @Test
    void findsNamesWithOrWithoutDiacriticsAndTakesWildcardsByTheLetter() {
        var city = Register.city();
        for (var name : List.of("LĐLĐ quận Bắc Từ Liêm", "LĐLĐ quận Đống Đa", "Khu 100% vốn_ngoài", "Khu A\\B")) {
            Register.post("organizations", with(Register.newDistrict(city), "/name", name));
        }

        assertThat(found(city, "bac tu liem")).containsExactly("LĐLĐ quận Bắc Từ Liêm");
        assertThat(found(city, "BẮC  TỪ")).containsExactly("LĐLĐ quận Bắc Từ Liêm");
        assertThat(found(city, "ba\u0306\u0301c")).containsExactly("LĐLĐ quận Bắc Từ Liêm");
        assertThat(found(city, "dong da")).containsExactly("LĐLĐ quận Đống Đa");
        assertThat(found(city, "đổng đà")).containsExactly("LĐLĐ quận Đống Đa");
        assertThat(found(city, "dh")).isEmpty();
        assertThat(found(city, "%")).containsExactly("Khu 100% vốn_ngoài");
        assertThat(found(city, "_")).containsExactly("Khu 100% vốn_ngoài");
        assertThat(found(city, "n_n")).containsExactly("Khu 100% vốn_ngoài");
        assertThat(found(city, "\\")).containsExactly("Khu A\\B");
        assertThat(found(city, "' or '1'='1")).isEmpty();
    }

    private static List<String> found(String city, String search) {
        return cityOfficer()
                .queryParam("parent", city)
                .queryParam("q", search)
                .get("/v1/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @Test
    void listsByKind() {
        var city = Register.city();
        Register.district(city);
        var industry = with(Register.newDistrict(city), "/kind", "INDUSTRY");
        Register.post("organizations", industry);

        cityOfficer()
                .get("/v1/organizations?kind=INDUSTRY&parent=" + city)
                .then()
                .statusCode(200)
                .body("items.code", contains(industry.get("code")));
    }

    @Test
    void pagesInTheOrderOfCodesWhileOthersRegister() {
        var city = Register.city();
        for (var suffix : List.of("C", "A", "E", "B", "D")) {
            Register.post("organizations", with(Register.newDistrict(city), "/code", city + "-" + suffix));
        }
        var later = new ArrayList<>(List.of(city + "-A0", city + "-E0"));

        var read = Pages.read("/v1/organizations?limit=2&parent=" + city, "code", () -> {
            if (!later.isEmpty()) {
                Register.post("organizations", with(Register.newDistrict(city), "/code", later.remove(0)));
            }
        });

        assertThat(read).isSorted().doesNotHaveDuplicates();
        assertThat(read)
                .contains(city + "-A", city + "-B", city + "-C", city + "-D", city + "-E")
                .doesNotContain(city + "-A0");
    }

    @Test
    void isRegisteredOnceHoweverManyTry() throws InterruptedException {
        var district = Register.newDistrict(Register.city());

        var answers = Race.between(20, caller -> cityOfficer().body(district).post("/v1/organizations"));

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 19L));
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("/code", null, "required"),
                Arguments.of("/code", "hn", "organization-code.format"),
                Arguments.of("/code", "HN-", "organization-code.format"),
                Arguments.of("/code", "HÀNỘI", "organization-code.format"),
                Arguments.of("/code", "H".repeat(41), "organization-code.format"),
                Arguments.of("/code", 7, "wrong-type"),
                Arguments.of("/name", null, "required"),
                Arguments.of("/name", "   ", "required"),
                Arguments.of("/name", "a".repeat(201), "size"),
                Arguments.of("/name", "a\u0000b", "control-character"),
                Arguments.of("/name", List.of("a"), "wrong-type"),
                Arguments.of("/kind", null, "required"),
                Arguments.of("/kind", "COUNTY", "enum"),
                Arguments.of("/parentCode", null, "parent.required"),
                Arguments.of("/parentCode", "hn", "organization-code.format"),
                Arguments.of("/parentCode", "NOWHERE", "organization.unknown"),
                Arguments.of("/establishedOn", "2021-02-29", "date"),
                Arguments.of("/establishedOn", "01/09/1997", "date"),
                Arguments.of("/establishedOn", Register.tomorrow(), "past-or-present"),
                Arguments.of("/founder", "x", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAWrongField(String pointer, @Nullable Object value, String code) {
        var district = with(Register.newDistrict(Register.city()), pointer, value);

        refusedAt(pointer, code, () -> cityOfficer().body(district).post("/v1/organizations"));
    }

    @Test
    void refusesACityWithAParent() {
        var city = with(Register.newDistrict(Register.city()), "/kind", "CITY");

        refusedAt("/parentCode", "parent.not-allowed", () -> cityOfficer()
                .body(city)
                .post("/v1/organizations"));
    }

    @Test
    void refusesACodeThatIsTaken() {
        var district = Register.newDistrict(Register.city());
        Register.post("organizations", district);

        refused(ProblemType.DUPLICATE_CODE, () -> cityOfficer()
                        .body(with(district, "/name", "Another"))
                        .post("/v1/organizations"))
                .body("detail", containsString(String.valueOf(district.get("code"))));
    }

    @ParameterizedTest
    @CsvSource({
        "parent=NOWHERE, parent, organization.unknown",
        "kind=COUNTY, kind, enum",
        "q=, q, search-text",
        "q=%00, q, control-character",
        "limit=0, limit, min",
        "limit=201, limit, max",
        "limit=x, limit, integer",
        "cursor=x, cursor, cursor",
        "cursor=WyJBIiwiQiJd, cursor, cursor",
        "name=x, name, unknown-parameter"
    })
    void refusesAWrongParameter(String query, String parameter, String code) {
        refusedFor(
                parameter, code, () -> cityOfficer().urlEncodingEnabled(false).get("/v1/organizations?" + query));
    }

    @Test
    void findsNothingAtAnUnknownCode() {
        refused(ProblemType.NOT_FOUND, () -> cityOfficer().get("/v1/organizations/NOWHERE"));
    }
}
