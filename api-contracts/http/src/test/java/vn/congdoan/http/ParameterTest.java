package vn.congdoan.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.guards.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestTokens.class)
class ParameterTest {

    @ParameterizedTest
    @CsvSource({
        "from=2021-02-29, from, date",
        "from=, from, date",
        "from=04/04/2021, from, date",
        "sector=STATE&sector=FOREIGN, sector, enum",
        "union=7, union, uuid",
        "minHeadcount=many, minHeadcount, integer",
        "minHeadcount=1.5, minHeadcount, integer",
        "minHeadcount=٣, minHeadcount, integer",
        "minHeadcount=99999999999999999999, minHeadcount, integer",
        "minHeadcount=0, minHeadcount, min",
        "limit=0, limit, min",
        "limit=201, limit, max",
        "limit=ten, limit, integer",
        "limit=1&limit=2, limit, repeated-parameter",
        "cursor=x, cursor, cursor",
        "cursor=WyJhIiwiYiJd, cursor, cursor",
        "cursor=%F0%9F%98%80, cursor, cursor",
        "q=%20, q, search-text",
        "q=a%00b, q, control-character",
        "q=%E1%BA, q, control-character",
        "page=2, page, unknown-parameter"
    })
    void namesTheParameter(String query, String parameter, String code) {
        list(query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:congdoan:problem:invalid-request"))
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code))
                .body("errors[0].pointer", nullValue());
    }

    @Test
    void namesEveryBadParameterAtOnce() {
        list("from=x&limit=y&page=2")
                .statusCode(400)
                .body("detail", equalTo("Có 3 chỗ cần sửa; xem từng chỗ trong errors."))
                .body("errors.parameter", contains("page", "from", "limit"))
                .body("errors[0].detail", containsString("cursor, from, limit, minHeadcount, q, sector, union"));
        officer()
                .get("/v1/samples/caller?limit=1")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("Không có tham số này. Ở đây không có tham số nào."));
        officer()
                .header("X-Wait", "soon")
                .get("/v1/samples")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("X-Wait"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "01931F6E-7C1A-7D3B-9A52", "select"})
    void findsNothingAtAPathThatIsNoUuid(String id) {
        officer()
                .get("/v1/samples/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:congdoan:problem:not-found"));
    }

    @Test
    void refusesControlCharactersInThePath() {
        officer()
                .urlEncodingEnabled(false)
                .get("/v1/samples/search/a%00b?q=a")
                .then()
                .statusCode(400)
                .body("errors.code", contains("control-character"));
    }

    @Test
    void normalizesSearchTexts() {
        officer()
                .queryParam("q", "  Ba\u0301c   Tu\u031b\u0300 ")
                .get("/v1/samples/search/x")
                .then()
                .statusCode(200)
                .body("q", equalTo("Bác Từ"));
    }

    @Test
    void pagesToTheEndByTheLinkOfEachPage() {
        List<Integer> seen = new ArrayList<>();
        String next = "/v1/samples?limit=2&from=2021-01-01";
        while (next != null) {
            Response page = officer().urlEncodingEnabled(false).get(next);
            seen.addAll(page.jsonPath().getList("items"));
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(page.jsonPath().get("nextCursor") == null);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void leavesOutTheCursorOfTheLastPage() {
        list("limit=5").statusCode(200).body(equalTo("{\"items\":[1,2,3,4,5]}"));
    }

    private static ValidatableResponse list(String query) {
        return officer()
                .urlEncodingEnabled(!query.contains("%"))
                .get("/v1/samples?" + query)
                .then();
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(TestTokens.token("lan", Roles.CITY_OFFICER));
    }
}
