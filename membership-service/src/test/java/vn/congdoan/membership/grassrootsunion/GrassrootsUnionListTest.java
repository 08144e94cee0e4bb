package vn.congdoan.membership.grassrootsunion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.Register.founding;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.Pages;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class GrassrootsUnionListTest {

    @Test
    void findsNamesWithOrWithoutDiacriticsAndTakesWildcardsByTheLetter() {
        var city = Register.city();
        found(city, "CĐCS Công ty Kim Lâm");
        found(city, "CĐCS Đống Đa 100%");

        assertThat(names(city, Map.of("q", "kim lam"))).containsExactly("CĐCS Công ty Kim Lâm");
        assertThat(names(city, Map.of("q", "dong da"))).containsExactly("CĐCS Đống Đa 100%");
        assertThat(names(city, Map.of("q", "CDCS"))).hasSize(2);
        assertThat(names(city, Map.of("q", "%"))).containsExactly("CĐCS Đống Đa 100%");
        assertThat(names(city, Map.of("q", "_"))).isEmpty();
        assertThat(names(city, Map.of("q", "dh"))).isEmpty();
    }

    private static void found(String organization, String name) {
        Register.post(
                "grassroots-unions", with(founding(organization, Register.enterprise(organization)), "/name", name));
    }

    @Test
    void filtersTogetherAndApart() {
        var city = Register.city();
        var district = Register.district(city);
        var enterprise = Register.enterprise(district);
        var union = with(
                with(with(founding(district, enterprise), "/name", "Union"), "/method", "WORKER_INITIATED"),
                "/foundedOn",
                "2017-05-19");
        var id = Register.post("grassroots-unions", union).extract().<String>path("id");
        var syndicate =
                with(with(with(founding(city, ""), "/enterpriseId", null), "/kind", "SYNDICATE"), "/name", "Syndicate");
        Register.post("grassroots-unions", syndicate);

        assertThat(names(city, Map.of())).containsExactly("Union", "Syndicate");
        assertThat(names(district, Map.of())).containsExactly("Union");
        assertThat(names(city, Map.of("enterprise", enterprise))).containsExactly("Union");
        assertThat(names(city, Map.of("kind", "SYNDICATE"))).containsExactly("Syndicate");
        assertThat(names(city, Map.of("sector", "NON_STATE"))).containsExactly("Union");
        assertThat(names(city, Map.of("method", "WORKER_INITIATED"))).containsExactly("Union");
        assertThat(names(city, Map.of("foundedFrom", "2017-05-20"))).containsExactly("Syndicate");
        assertThat(names(city, Map.of("foundedFrom", "2017-05-19", "foundedTo", "2017-05-19")))
                .containsExactly("Union");
        cityOfficer()
                .body(Map.of("on", "2020-01-31", "decision", Register.decision("2020-01-31")))
                .post("/v1/grassroots-unions/" + id + "/dissolution")
                .then()
                .statusCode(200);
        assertThat(names(city, Map.of("active", false))).containsExactly("Union");
        assertThat(names(city, Map.of("active", true))).containsExactly("Syndicate");
        assertThat(names(city, Map.of("active", true, "method", "WORKER_INITIATED")))
                .isEmpty();
    }

    private static List<String> names(String organization, Map<String, ?> filters) {
        return cityOfficer()
                .queryParam("organization", organization)
                .queryParams(filters)
                .get("/v1/grassroots-unions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @Test
    void pagesInTheOrderOfRecordingWhileOthersAreFounded() {
        var city = Register.city();
        var ids = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            ids.add(Register.union(city));
        }
        var later = new ArrayList<String>();

        var read = Pages.read("/v1/grassroots-unions?limit=3&organization=" + city, "id", () -> {
            if (later.isEmpty()) {
                later.add(Register.union(city));
            }
        });

        assertThat(read)
                .startsWith(ids.toArray(String[]::new))
                .endsWith(later.get(0))
                .hasSize(5);
    }

    @Test
    void answersAUnionWithATagThatChangesWithIt() {
        var union = Register.union(Register.city());
        var tag = cityOfficer().get("/v1/grassroots-unions/" + union).header("ETag");

        cityOfficer()
                .header("If-None-Match", tag)
                .get("/v1/grassroots-unions/" + union)
                .then()
                .statusCode(304)
                .body(emptyString());

        cityOfficer()
                .body(Map.of("on", "2023-06-30", "decision", Register.decision("2023-06-30")))
                .post("/v1/grassroots-unions/" + union + "/dissolution");
        cityOfficer()
                .header("If-None-Match", tag)
                .get("/v1/grassroots-unions/" + union)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "organization=NOWHERE, organization, organization.unknown",
        "enterprise=7, enterprise, uuid",
        "kind=GUILD, kind, enum",
        "sector=PRIVATE, sector, enum",
        "method=NEW, method, enum",
        "foundedFrom=2021, foundedFrom, date",
        "foundedTo=31/12/2021, foundedTo, date",
        "active=1, active, boolean",
        "q=%EF%BF%BF%00, q, control-character",
        "limit=-1, limit, min",
        "limit=1&limit=2, limit, repeated-parameter",
        "cursor=%00, cursor, control-character",
        "cursor=W10, cursor, cursor",
        "year=2021, year, unknown-parameter"
    })
    void refusesAWrongParameter(String query, String parameter, String code) {
        refusedFor(
                parameter, code, () -> cityOfficer().urlEncodingEnabled(false).get("/v1/grassroots-unions?" + query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "019aa7c6-2b11-7d5e-8a3b", "%20", "1%27%20or%20%271%27=%271"})
    void findsNothingAtAMalformedIdentifier(String id) {
        refused(
                ProblemType.NOT_FOUND,
                () -> cityOfficer().urlEncodingEnabled(false).get("/v1/grassroots-unions/" + id));
    }

    @Test
    void findsNothingAtAnUnknownIdentifier() {
        refused(ProblemType.NOT_FOUND, () -> cityOfficer().get("/v1/grassroots-unions/" + UUID.randomUUID()));
    }
}
