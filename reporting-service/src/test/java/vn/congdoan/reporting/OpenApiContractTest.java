package vn.congdoan.reporting;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.congdoan.guards.OpenApiContract;

@ServiceTest
@TestMethodOrder(OrderAnnotation.class)
class OpenApiContractTest {

    private final OpenApiContract contract = OpenApiContract.of("reporting-service");

    @Test
    @Order(1)
    void theGeneratedDocumentIsTheCommittedOne() {
        contract.holds(
                given().get("/q/openapi").then().statusCode(200).extract().asString());
    }

    @Test
    @Order(2)
    void everythingInItIsDescribed() {
        contract.describesEverything();
    }

    @Test
    @Order(3)
    void nothingInItBreaksCallersOfTheLastRelease() {
        contract.breaksNothingReleased();
    }
}
