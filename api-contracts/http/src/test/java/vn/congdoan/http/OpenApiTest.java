package vn.congdoan.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.congdoan.guards.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestTokens.class)
class OpenApiTest {

    @Test
    void addsTheProblemsOfEachKindOfCall() {
        document()
                .body(
                        "paths.'/v1/samples'.post.responses.keySet()",
                        containsInAnyOrder("200", "400", "401", "403", "406", "413", "415", "429", "500", "503"))
                .body(
                        "paths.'/v1/samples/{id}'.get.responses.keySet()",
                        containsInAnyOrder("200", "304", "400", "401", "403", "404", "406", "429", "500", "503"))
                .body(
                        "paths.'/v1/samples/open'.get.responses.keySet()",
                        containsInAnyOrder("200", "304", "400", "406", "429", "500", "503"))
                .body(
                        "components.responses.NotFound.content.'application/problem+json'.schema.'$ref'",
                        equalTo("#/components/schemas/Problem"))
                .body(
                        "components.responses.NotFound.content.'application/problem+json'.examples.keySet()",
                        contains("not-found"))
                .body("components.responses.NotFound.headers.keySet()", hasItem("Content-Language"))
                .body("components.examples.not-found.value.type", equalTo("urn:congdoan:problem:not-found"))
                .body("components.examples.not-found.value.status", equalTo(404));
    }

    @Test
    void keepsWhatAResourceSaysOfItsOwnProblems() {
        document()
                .body(
                        "paths.'/v1/samples/not-caught-up'.get.responses.'503'.description",
                        equalTo("The report lags: `not-caught-up`. Temporarily unavailable: `unavailable`."))
                .body(
                        "paths.'/v1/samples/not-caught-up'.get.responses.'503'.content.'application/problem+json'.examples.keySet()",
                        containsInAnyOrder("not-caught-up", "unavailable"));
    }

    @Test
    void showsAnExampleOfEveryBody() {
        document()
                .body(
                        "paths.'/v1/samples'.post.requestBody.content.'application/json'.example.on",
                        equalTo("2021-04-04"))
                .body(
                        "paths.'/v1/samples'.post.responses.'200'.content.'application/json'.example.keySet()",
                        hasItem("on"));
    }

    @Test
    void tellsThatAPageLinksToTheNext() {
        document()
                .body("paths.'/v1/samples'.get.responses.'200'.headers.keySet()", hasItem("Link"))
                .body("paths.'/v1/samples/{id}'.get.responses.'200'.headers.keySet()", not(hasItem("Link")));
    }

    @Test
    void saysWhichRolesMayCall() {
        document()
                .body("paths.'/v1/samples'.get.security[0].token", contains("city-officer", "partner"))
                .body("paths.'/v1/samples/open'.get.security", nullValue());
    }

    @Test
    void describesADraftAsWhatItIsADraftOf() {
        document()
                .body(
                        "paths.'/v1/samples/drafts'.post.requestBody.content.'application/json'.schema.'$ref'",
                        equalTo("#/components/schemas/SampleRequest"))
                .body("components.schemas", not(hasKey("Invalid")))
                .body("components.schemas", not(hasKey("DraftSampleRequest")));
    }

    @Test
    void takesRequiredAndNullableFromTheRecords() {
        document()
                .body("components.schemas.SampleRequest.required", contains("name"))
                .body("components.schemas.SampleView.required", containsInAnyOrder("name", "on", "amount"))
                .body("components.schemas.SampleView.properties.amount.type", contains("number", "null"))
                .body("components.schemas.SampleView.properties.on.anyOf[1].type", equalTo("null"))
                .body("components.schemas.PageInteger.properties.nextCursor.type", equalTo("string"));
    }

    private static ValidatableResponse document() {
        return given().accept("application/json").get("/q/openapi").then().statusCode(200);
    }
}
