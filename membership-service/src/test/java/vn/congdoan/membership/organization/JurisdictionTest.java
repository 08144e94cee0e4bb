package vn.congdoan.membership.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Register.founding;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class JurisdictionTest {

    private static final Map<String, Object> DISSOLUTION =
            Map.of("on", "2022-01-31", "decision", Register.decision("2022-01-31"));
    private static final Map<String, Object> DEPARTURE = Map.of("on", "2022-01-31", "reason", "RETIRED");

    @Test
    void aDistrictOfficerWritesNothingInAnotherDistrict() {
        var city = Register.city();
        var own = Register.district(city);
        var other = Register.district(city);
        var ownUnion = Register.union(own);
        var ownMember = Register.member(ownUnion);
        var enterprise = Register.enterprise(other);
        var union = Register.union(other);
        var member = Register.member(union);
        var empty = Register.union(other);

        outside(own, by -> by.body(Register.newEnterprise(other)).post("/v1/enterprises"));
        outside(own, by -> by.body(founding(other, enterprise)).post("/v1/grassroots-unions"));
        hidden(own, by -> by.body(DISSOLUTION).post("/v1/grassroots-unions/" + empty + "/dissolution"));
        hidden(own, by -> by.body(Register.admission()).post("/v1/grassroots-unions/" + union + "/members"));
        hidden(own, by -> by.body(Register.batch(2)).post("/v1/grassroots-unions/" + union + "/admissions"));
        hidden(own, by -> by.body(Register.transfer(ownUnion, "2022-09-01"))
                .post("/v1/members/" + member + "/transfers"));
        hidden(own, by -> by.body(DEPARTURE).post("/v1/members/" + member + "/departures"));
        outside(own, by -> by.get("/v1/journal?organization=" + other));
        unknown(own, "enterprise.unknown", by -> by.body(founding(own, enterprise))
                .post("/v1/grassroots-unions"));
        unknown(own, "union.unknown", by -> by.body(Register.transfer(union, "2022-09-01"))
                .post("/v1/members/" + ownMember + "/transfers"));
        // The tree above is no more theirs than the one beside.
        outside(own, by -> by.body(Register.newEnterprise(city)).post("/v1/enterprises"));
    }

    private static void hidden(String own, Function<RequestSpecification, Response> call) {
        refused(ProblemType.NOT_FOUND, () -> call.apply(SignedIn.districtOfficer(own)));
    }

    private static void unknown(String own, String code, Function<RequestSpecification, Response> call) {
        refused(ProblemType.INVALID_REQUEST, () -> call.apply(SignedIn.districtOfficer(own)))
                .body("errors.code", contains(code));
    }

    private static void outside(String own, Function<RequestSpecification, Response> call) {
        refused(ProblemType.OUTSIDE_YOUR_ORGANIZATION, () -> call.apply(SignedIn.districtOfficer(own)))
                .body("detail", containsString("within organization " + own + " "));
    }

    @Test
    void anOfficerWritesEverywhereBelowTheOwnOrganization() {
        var city = Register.city();
        var district = Register.district(city);
        var ward = Register.district(district);

        for (var officer : new RequestSpecification[] {
            SignedIn.districtOfficer(city), SignedIn.districtOfficer(district), SignedIn.cityOfficerOf(city)
        }) {
            officer.body(Register.newEnterprise(ward))
                    .post("/v1/enterprises")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void aCityOfficerOfOneCityWritesNothingInAnother() {
        var own = Register.city();
        var other = Register.city();

        outsideCity(own, by -> by.body(Register.newDistrict(other)).post("/v1/organizations"));
        outsideCity(own, by -> by.body(Register.newEnterprise(other)).post("/v1/enterprises"));
        outsideCity(own, by -> by.body(Register.plan(1, 1, LocalDate.of(2021, 1, 29)))
                .put("/v1/plans/2021/" + other));
    }

    private static void outsideCity(String own, Function<RequestSpecification, Response> call) {
        refused(ProblemType.OUTSIDE_YOUR_ORGANIZATION, () -> call.apply(SignedIn.cityOfficerOf(own)))
                .body("detail", containsString("within organization " + own + " "));
    }

    @Test
    void anOrganizationWhoseCodeBeginsLikeTheOwnIsNotBelowIt() {
        var city = Register.city();
        var own = Register.post("organizations", with(Register.newDistrict(city), "/code", city + "-A"))
                .extract()
                .<String>path("code");
        var similar = Register.post("organizations", with(Register.newDistrict(city), "/code", city + "-AB"))
                .extract()
                .<String>path("code");

        outside(own, by -> by.body(Register.newEnterprise(similar)).post("/v1/enterprises"));
    }

    @Test
    void aDistrictOfficerOfNoOrganizationWritesNowhere() {
        var city = Register.city();
        UnaryOperator<JwtClaimsBuilder> none = claims -> claims;

        refused(ProblemType.FORBIDDEN, () -> SignedIn.as("district-officer-of-none", none, Roles.DISTRICT_OFFICER)
                .body(Register.newEnterprise(city))
                .post("/v1/enterprises"));
        refused(ProblemType.OUTSIDE_YOUR_ORGANIZATION, () -> SignedIn.districtOfficer("NOWHERE")
                .body(Register.newEnterprise(city))
                .post("/v1/enterprises"));
    }

    @Test
    void aKeptAnswerIsGivenAgainOnlyToWhomMaySeeWhatItIsAbout() {
        var city = Register.city();
        var own = Register.district(city);
        var other = Register.district(city);
        var union = Register.union(own);
        var key = "admission-" + Register.serial();
        var admission = Register.admission();
        Function<String, Response> admit = organization -> given().auth()
                .oauth2(TestTokens.tokenOf("officer-who-moves-" + own, organization, Roles.DISTRICT_OFFICER))
                .contentType("application/json")
                .header("Accept-Language", "en")
                .header("Idempotency-Key", key)
                .body(admission)
                .post("/v1/grassroots-unions/" + union + "/members");

        admit.apply(own).then().statusCode(201);

        refused(ProblemType.NOT_FOUND, () -> admit.apply(other));
        admit.apply(own).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void anOfficerSeesTheStreamsOfTheOwnSubtree() {
        var city = Register.city();
        var own = Register.district(city);
        var other = Register.district(city);

        SignedIn.districtOfficer(own)
                .get("/v1/journal/streams")
                .then()
                .statusCode(200)
                .body("items.organization", equalTo(List.of(own)));
        SignedIn.auditor()
                .get("/v1/journal/streams?cursor=" + Cursor.after(city))
                .then()
                .body("items.organization", hasItems(own, other));
        assertThat(SignedIn.districtOfficer(own)
                        .get("/v1/journal?organization=" + own)
                        .statusCode())
                .isEqualTo(200);
    }
}
