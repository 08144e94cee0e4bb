package vn.congdoan.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.Register.admission;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.Pages;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class MemberListTest {

    @Test
    void findsNamesWithOrWithoutDiacriticsAndTakesWildcardsByTheLetter() {
        var city = Register.city();
        var union = Register.union(city);
        admit(union, "Đỗ Thị Hương", "2021-04-02");
        admit(union, "Nguyễn Văn An", "2021-04-02");

        assertThat(found(city, "do thi")).containsExactly("Đỗ Thị Hương");
        assertThat(found(city, "HUONG")).containsExactly("Đỗ Thị Hương");
        assertThat(found(city, "đỗ thị hương")).containsExactly("Đỗ Thị Hương");
        assertThat(found(city, "dh")).isEmpty();
        assertThat(found(city, "%")).isEmpty();
        assertThat(found(city, "_")).isEmpty();
    }

    private static List<String> found(String organization, String name) {
        return cityOfficer()
                .body(Map.of("name", name, "organization", organization))
                .post("/v1/members/searches")
                .then()
                .statusCode(200)
                .extract()
                .path("items.fullName");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', required",
        "b\u0085, control-character",
        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', size"
    })
    void refusesAWrongNameToSearchBy(String name, String code) {
        refusedAt("/name", code, () -> cityOfficer().body(Map.of("name", name)).post("/v1/members/searches"));
    }

    private static String admit(String union, String name, String on) {
        return Register.post(
                        "grassroots-unions/" + union + "/members",
                        with(with(admission(), "/fullName", name), "/admittedOn", on))
                .extract()
                .path("id");
    }

    @Test
    void filtersTogetherAndApart() {
        var city = Register.city();
        var district = Register.district(city);
        var union = Register.union(district);
        admit(union, "Early", "2021-02-01");
        var gone = admit(union, "Gone", "2021-03-01");
        Register.post("members/" + gone + "/departures", Map.of("on", "2022-01-31", "reason", "RETIRED"));
        admit(Register.union(city), "Late", "2021-04-01");

        assertThat(names(city, Map.of())).containsExactly("Early", "Gone", "Late");
        assertThat(names(district, Map.of())).containsExactly("Early", "Gone");
        assertThat(names(city, Map.of("union", union))).containsExactly("Early", "Gone");
        assertThat(names(city, Map.of("active", true))).containsExactly("Early", "Late");
        assertThat(names(city, Map.of("active", false))).containsExactly("Gone");
        assertThat(names(city, Map.of("admittedFrom", "2021-03-01"))).containsExactly("Gone", "Late");
        assertThat(names(city, Map.of("admittedTo", "2021-03-01"))).containsExactly("Early", "Gone");
        assertThat(names(city, Map.of("admittedTo", "2021-03-01", "active", true)))
                .containsExactly("Early");
    }

    private static List<String> names(String organization, Map<String, ?> filters) {
        return cityOfficer()
                .queryParam("organization", organization)
                .queryParams(filters)
                .get("/v1/members")
                .then()
                .statusCode(200)
                .extract()
                .path("items.fullName");
    }

    @Test
    void pagesInTheOrderOfRecordingWhileOthersAreAdmitted() {
        var city = Register.city();
        var union = Register.union(city);
        var ids = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            ids.add(Register.member(union));
        }
        var later = new ArrayList<String>();

        var read = Pages.read("/v1/members?limit=3&organization=" + city, "id", () -> {
            if (later.isEmpty()) {
                later.add(Register.member(union));
            }
        });

        assertThat(read)
                .startsWith(ids.toArray(String[]::new))
                .endsWith(later.get(0))
                .hasSize(5);
    }

    @Test
    void answersAMemberWithATagOfWhatTheCallerSees() {
        var union = Register.union(Register.city());
        var member = Register.member(union);
        var tag = cityOfficer().get("/v1/members/" + member).header("ETag");

        cityOfficer()
                .header("If-None-Match", tag)
                .get("/v1/members/" + member)
                .then()
                .statusCode(304)
                .header("Vary", containsString("Authorization"))
                .body(emptyString());
        SignedIn.partner()
                .header("If-None-Match", tag)
                .get("/v1/members/" + member)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "organization=NOWHERE, organization, organization.unknown",
        "organization=a%00, organization, control-character",
        "union=7, union, uuid",
        "admittedFrom=2021-02-30, admittedFrom, date",
        "admittedTo=, admittedTo, date",
        "active=TRUE, active, boolean",
        "q=binh, q, unknown-parameter",
        "limit=201, limit, max",
        "cursor=WyJ4Il0, cursor, cursor",
        "citizenId=001195012345, citizenId, unknown-parameter"
    })
    void refusesAWrongParameter(String query, String parameter, String code) {
        refusedFor(
                parameter, code, () -> cityOfficer().urlEncodingEnabled(false).get("/v1/members?" + query));
    }

    @Test
    void findsNothingAtAnUnknownIdentifier() {
        refused(ProblemType.NOT_FOUND, () -> cityOfficer().get("/v1/members/" + UUID.randomUUID()));
        refused(ProblemType.NOT_FOUND, () -> cityOfficer().get("/v1/members/7"));
    }
}
