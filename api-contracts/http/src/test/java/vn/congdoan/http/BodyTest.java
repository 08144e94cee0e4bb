package vn.congdoan.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.guards.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestTokens.class)
class BodyTest {

    private static final String PROBLEM = "application/problem+json";

    @Test
    void readsABodyAndWritesPlainJson() {
        post("{\"name\": \"Kim Lâm\", \"on\": \"2021-04-04\", \"amount\": 39000000000.50}")
                .statusCode(200)
                .body(equalTo("{\"name\":\"Kim Lâm\",\"on\":\"2021-04-04\",\"amount\":39000000000.50}"));
        post("{\"name\": \"Kim Lâm\", \"amount\": 1e3}")
                .body(equalTo("{\"name\":\"Kim Lâm\",\"on\":null,\"amount\":1000}"));
    }

    @Test
    void normalizesTexts() {
        post("{\"name\": \"  Ba\u0301c Tu\u031b\u0300 Lie\u0302m \"}")
                .statusCode(200)
                .body("name", equalTo("Bác Từ Liêm"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"name\": \"a\"} {}",
                "{\"name\": 'a'}",
                "{\"name\": \"a\"",
                "nul",
                "{\"a\":01}",
                "{\"a\":\"\u0001\"}"
            })
    void refusesWhatIsNoJson(String body) {
        post(body)
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:congdoan:problem:malformed-body"))
                .body("title", equalTo("Nội dung không đọc được"))
                .body("instance", equalTo("/v1/samples"));
    }

    @Test
    void refusesWhatIsNoUtf8() {
        officer()
                .contentType("application/json")
                .body("{\"name\": \"Hà Nội\"}".getBytes(StandardCharsets.ISO_8859_1))
                .post("/v1/samples")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:congdoan:problem:malformed-body"));
    }

    @Test
    void refusesNestingWithoutEnd() {
        post("[".repeat(100_000)).statusCode(400).body("type", equalTo("urn:congdoan:problem:malformed-body"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"a\", \"extra\": 1} | /extra | unknown-field",
                "{\"name\": \"a\", \"name\": \"b\"} | /name | duplicate-field",
                "{\"name\": 1} | /name | wrong-type",
                "{\"name\": true} | /name | wrong-type",
                "{\"name\": {}} | /name | wrong-type",
                "{\"name\": \"   \"} | /name | required",
                "{} | /name | required",
                "{\"name\": null} | /name | required",
                "{\"name\": \"a\\u0000b\"} | /name | control-character",
                "{\"name\": \"a\\ud800b\"} | /name | control-character",
                "{\"name\": \"aaaaaaaaaaaaaaaaaaaaa\"} | /name | size",
                "{\"name\": \"a\", \"sector\": \"FOREIGN\"} | /sector | enum",
                "{\"name\": \"a\", \"sector\": \"\"} | /sector | enum",
                "{\"name\": \"a\", \"sector\": 1} | /sector | wrong-type",
                "{\"name\": \"a\", \"on\": \"2021-02-29\"} | /on | date",
                "{\"name\": \"a\", \"on\": \"04/04/2021\"} | /on | date",
                "{\"name\": \"a\", \"on\": \"+99999-01-01\"} | /on | date",
                "{\"name\": \"a\", \"on\": \"\"} | /on | date",
                "{\"name\": \"a\", \"on\": [2021, 4, 4]} | /on | wrong-type",
                "{\"name\": \"a\", \"on\": 20210404} | /on | wrong-type",
                "{\"name\": \"a\", \"unionId\": \"7\"} | /unionId | uuid",
                "{\"name\": \"a\", \"headcount\": \"7\"} | /headcount | wrong-type",
                "{\"name\": \"a\", \"headcount\": 7.5} | /headcount | integer",
                "{\"name\": \"a\", \"headcount\": 99999999999} | /headcount | integer",
                "{\"name\": \"a\", \"headcount\": 1e400} | /headcount | integer",
                "{\"name\": \"a\", \"headcount\": true} | /headcount | wrong-type",
                "{\"name\": \"a\", \"headcount\": -1} | /headcount | min",
                "{\"name\": \"a\", \"amount\": \"1\"} | /amount | wrong-type",
                "{\"name\": \"a\", \"active\": \"true\"} | /active | wrong-type",
                "{\"name\": \"a\", \"active\": 1} | /active | wrong-type",
                "{\"name\": \"a\", \"rows\": {}} | /rows | wrong-type",
                "{\"name\": \"a\", \"rows\": \"\"} | /rows | wrong-type",
                "{\"name\": \"a\", \"rows\": [null]} | /rows/0 | required",
                "{\"name\": \"a\", \"rows\": [1]} | /rows/0 | wrong-type",
                "{\"name\": \"a\", \"a/b~c\": 1} | /a~1b~0c | unknown-field",
                "[] | '' | wrong-type",
                "\"name\" | '' | wrong-type",
                "null | '' | required"
            })
    void namesTheFieldAndWhatToMend(String body, String pointer, String code) {
        post(body)
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:congdoan:problem:invalid-request"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code))
                .body("errors[0].detail.length()", org.hamcrest.Matchers.greaterThan(10));
    }

    @Test
    void findsEveryErrorOfTheBodyAtOnceInItsOrder() {
        post("""
                {"nam": "x", "on": "yesterday", "sector": 3, "headcount": -2, "rows": [
                  {"fullName": "Nguyễn Văn A", "citizenId": "001099012345"},
                  {"fullName": 7, "citizenId": "12"},
                  {"citizenId": "001099012346", "age": 30}]}""")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/headcount min",
                                "/nam unknown-field",
                                "/name required",
                                "/on date",
                                "/rows/1/citizenId citizen-number.format",
                                "/rows/1/fullName wrong-type",
                                "/rows/2/age unknown-field",
                                "/rows/2/fullName required",
                                "/sector wrong-type"))
                .body("detail", equalTo("Có 9 chỗ cần sửa; xem từng chỗ trong errors. Chưa có gì được lưu."));
    }

    @Test
    void ordersRowsByTheirNumberAndStopsAtAHundredErrors() {
        String rows = IntStream.range(0, 150).mapToObj(row -> "7").collect(Collectors.joining(", "));
        List<String> pointers = post("{\"name\": \"a\", \"rows\": [" + rows + "]}")
                .statusCode(400)
                .body("errors", hasSize(100))
                .extract()
                .path("errors.pointer");
        assertThat(pointers.get(10)).isEqualTo("/rows/10");
    }

    @Test
    void takesTodayInVietnamAndRefusesTomorrow() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        post("{\"name\": \"a\", \"on\": \"" + today + "\"}").statusCode(200);
        post("{\"name\": \"a\", \"on\": \"" + today.plusDays(1) + "\"}")
                .statusCode(400)
                .body("errors.code", contains("past-or-present"));
    }

    @Test
    void saysWhichValuesAndFieldsThereAre() {
        officer()
                .header("Accept-Language", "en-GB, vi;q=0.5")
                .contentType("application/json")
                .body("{\"name\": \"a\", \"sector\": \"FOREIGN\", \"nam\": 1}")
                .post("/v1/samples")
                .then()
                .statusCode(400)
                .header("Content-Language", "en")
                .body("title", equalTo("Invalid request"))
                .body("errors[0].detail", containsString("active, amount, headcount, name, on, rows, sector, unionId"))
                .body("errors[1].detail", equalTo("Must be one of: STATE, NON_STATE, FDI."));
    }

    @Test
    void givesADraftItsErrorsForTheUseCaseToAddToThem() {
        officer()
                .contentType("application/json")
                .body("{\"name\": 1, \"unionId\": \"01931f6e-7c1a-7d3b-9a52-3f1f6f0c2b11\"}")
                .post("/v1/samples/drafts")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name", "/unionId"))
                .body("errors.code", contains("wrong-type", "union.unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/vnd.api+json", "nonsense"})
    void refusesOtherContentTypes(String contentType) {
        officer()
                .header("Content-Type", contentType)
                .body("{\"name\": \"a\"}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/samples")
                .then()
                .statusCode(415)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:congdoan:problem:unsupported-media-type"));
    }

    private static RequestSpecification officer() {
        return given().auth()
                .oauth2(TestTokens.token("lan", Roles.CITY_OFFICER))
                .accept("application/json");
    }

    private static ValidatableResponse post(String body) {
        return officer()
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/samples")
                .then();
    }
}
