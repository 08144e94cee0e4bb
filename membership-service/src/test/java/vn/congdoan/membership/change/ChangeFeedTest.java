package vn.congdoan.membership.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.SignedIn.districtOfficer;
import static vn.congdoan.membership.SignedIn.operator;
import static vn.congdoan.membership.SignedIn.partner;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.contracts.event.EventJson;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class ChangeFeedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void tellsACopyEachFactOnceAndInOrder() {
        var city = Register.city();
        var union = Register.union(city);
        Register.post("grassroots-unions/" + union + "/admissions", Register.batch(5));

        var positions = new ArrayList<Integer>();
        var after = 0;
        for (Response page = read(city, after, 3); ; page = read(city, after, 3)) {
            page.then().statusCode(200).body("organization", equalTo(city)).body("head", equalTo(8));
            positions.addAll(page.<List<Integer>>path("items.position"));
            after = page.path("next");
            if (after == 8) {
                page.then().header("Link", nullValue());
                break;
            }
            page.then().header("Link", containsString("after=" + after));
        }
        assertThat(positions).isEqualTo(IntStream.rangeClosed(1, 8).boxed().toList());

        Register.member(union);
        read(city, after, 3)
                .then()
                .body("items.position", contains(9))
                .body("items[0].type", equalTo("vn.congdoan.membership.v1.MemberAdmitted"))
                .body("items[0].occurredOn", equalTo("2021-04-02"))
                .body("items[0].data.unionId", equalTo(union))
                .body("next", equalTo(9));
    }

    @Test
    void tellsWhatTheEventContractSays() throws IOException {
        var city = Register.city();
        Register.member(Register.union(city));
        var answer = read(city, 0, 200);

        List<String> types = answer.path("items.type");
        assertThat(types).hasSize(4);
        for (var i = 0; i < types.size(); i++) {
            var type = EventType.named(types.get(i)).orElseThrow();
            var data = answer.jsonPath().getMap("items[" + i + "].data");
            assertThat(EventJson.read(type, JSON.writeValueAsBytes(data))).isInstanceOf(type.payload());
        }
    }

    @Test
    void answersNothingWhileNothingHappens() {
        var city = Register.city();
        var tag = read(city, 1, 200)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache")
                .body("items", empty())
                .body("next", equalTo(1))
                .extract()
                .header("ETag");

        holding(tag, city).then().statusCode(304);
        Register.enterprise(city);
        holding(tag, city).then().statusCode(200).body("items.position", contains(2));
    }

    @Test
    void tellsACopyThatIsAheadWhereTheHeadIs() {
        var city = Register.city();
        refusedFor("after", "max", () -> partner().get("/v1/changes?organization=" + city + "&after=2"))
                .body("errors[0].detail", containsString("1"));
    }

    @ParameterizedTest
    @CsvSource({
        "organization=NOWHERE, organization, organization.unknown",
        "after=1, organization, required",
        "organization=HN&after=-1, after, min",
        "organization=HN&after=1e3, after, integer",
        "organization=HN&limit=0, limit, min",
        "organization=HN&limit=1001, limit, max"
    })
    void refusesAWrongParameter(String query, String parameter, String code) {
        refusedFor(parameter, code, () -> partner().get("/v1/changes?" + query));
    }

    @Test
    void staysWithinTheCallersOrganization() {
        var city = Register.city();
        var own = Register.district(city);
        var other = Register.district(city);

        districtOfficer(own).get("/v1/changes?organization=" + own).then().statusCode(200);
        for (var outside : List.of(other, city)) {
            refused(ProblemType.OUTSIDE_YOUR_ORGANIZATION, () -> districtOfficer(own)
                    .get("/v1/changes?after=99&organization=" + outside));
        }
        refused(ProblemType.FORBIDDEN, () -> operator().get("/v1/changes?organization=" + own));
    }

    private static Response read(String organization, int after, int limit) {
        return partner().get("/v1/changes?organization=" + organization + "&after=" + after + "&limit=" + limit);
    }

    private static Response holding(String tag, String organization) {
        return partner().header("If-None-Match", tag).get("/v1/changes?organization=" + organization + "&after=1");
    }
}
