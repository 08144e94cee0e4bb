package vn.congdoan.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Register.admission;

import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class PersonalDataTest {

    private final String name = "Trần Thị " + Register.serial();
    private final String citizenId = "%012d".formatted(Register.serial());
    private String district = "";
    private String union = "";
    private String member = "";

    @BeforeEach
    void admitSomebody() {
        district = Register.district(Register.city());
        union = Register.union(district);
        member = Register.post(
                        "grassroots-unions/" + union + "/members",
                        with(with(admission(), "/fullName", name), "/citizenId", citizenId))
                .extract()
                .path("id");
    }

    /** Those whom personal data is none of the business of, whatever else their tokens say. */
    enum Stranger {
        PARTNER {
            @Override
            RequestSpecification call(String district) {
                return SignedIn.partner();
            }
        },
        PARTNER_WITH_THE_ORGANIZATION_IN_ITS_TOKEN {
            @Override
            RequestSpecification call(String district) {
                return SignedIn.as(
                        "partner-of-" + district, claims -> claims.claim("organization", district), Roles.PARTNER);
            }
        },
        OFFICER_OF_ANOTHER_DISTRICT {
            @Override
            RequestSpecification call(String district) {
                return SignedIn.districtOfficer(Register.district(Register.city()));
            }
        },
        CITY_OFFICER_OF_ANOTHER_CITY {
            @Override
            RequestSpecification call(String district) {
                return SignedIn.cityOfficerOf(Register.city());
            }
        },
        DISTRICT_OFFICER_OF_NO_ORGANIZATION {
            @Override
            RequestSpecification call(String district) {
                return SignedIn.as("district-officer-of-none", claims -> claims, Roles.DISTRICT_OFFICER);
            }
        },
        DISTRICT_OFFICER_OF_AN_UNKNOWN_ORGANIZATION {
            @Override
            RequestSpecification call(String district) {
                return SignedIn.districtOfficer("NOWHERE");
            }
        };

        abstract RequestSpecification call(String district);
    }

    @ParameterizedTest
    @EnumSource
    void isNotForStrangers(Stranger stranger) {
        for (var path : List.of(
                "/v1/members/" + member,
                "/v1/members?organization=" + district,
                "/v1/members?union=" + union,
                "/v1/members/" + member + "/transfers",
                "/v1/grassroots-unions/" + union,
                "/v1/grassroots-unions?organization=" + district)) {
            var answer = stranger.call(district).get(path);

            assertThat(answer.statusCode()).isIn(200, 403, 404);
            assertThat(answer.asString())
                    .as(path)
                    .doesNotContain(name, citizenId, citizenId.substring(9) + "\"", "1995-08-17", "FEMALE")
                    .doesNotContain("Nguyễn Văn An", "CHAIR", "fullName", "committee");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotFoundByNameByStrangers(Stranger stranger) {
        var answer = stranger.call(district)
                .body(Map.of("name", name, "organization", district))
                .post("/v1/members/searches");

        if (answer.statusCode() == 200) {
            assertThat(answer.<List<?>>path("items")).isEmpty();
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void isNotSearchedByPartners() {
        refused(
                ProblemType.FORBIDDEN,
                () -> SignedIn.partner().body(Map.of("name", name)).post("/v1/members/searches"));
    }

    @Test
    void hasOnlyTheLastDigitsOfTheNumberForWhoeverMaySeeIt() {
        var masked = "*********" + citizenId.substring(9);
        var auditorOfTheDistrict =
                SignedIn.as("auditor-of-" + district, claims -> claims.claim("organization", district), Roles.AUDITOR);
        for (var caller : List.of(
                SignedIn.cityOfficer(), SignedIn.districtOfficer(district), SignedIn.auditor(), auditorOfTheDistrict)) {
            caller.get("/v1/members/" + member).then().body("citizenId", equalTo(masked));
            caller.get("/v1/grassroots-unions/" + union).then().body("committee[0].fullName", equalTo("Nguyễn Văn An"));
            caller.get("/v1/members?union=" + union)
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(1))
                    .body("items[0].id", equalTo(member))
                    .body("items[0].fullName", equalTo(name))
                    .body("items[0].citizenId", equalTo(masked));
        }
    }

    @Test
    void isNotInTheJournal() {
        var journal =
                SignedIn.auditor().get("/v1/journal?organization=" + district).asString();

        assertThat(journal).contains(member).doesNotContain(name, citizenId, "1995-08-17", "FEMALE", "Nguyễn Văn An");
    }

    @Test
    void standsNowhereInTheDatabaseWithItsNumber() throws SQLException {
        var key = UUID.randomUUID().toString();
        var kept = "%012d".formatted(Register.serial());
        SignedIn.cityOfficer()
                .header("Idempotency-Key", key)
                .body(with(admission(), "/citizenId", kept))
                .post("/v1/grassroots-unions/" + union + "/members")
                .then()
                .statusCode(201);

        assertThat(Database.tablesWith(kept)).isEmpty();
        assertThat(Database.tablesWith(key)).containsExactly("idempotency_key");
    }
}
