package vn.congdoan.membership.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Refusal.refused;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class ErasureTest {

    private SomeMember member = SomeMember.NOBODY;

    @BeforeEach
    void admitSomebody() {
        member = SomeMember.admitted();
    }

    private Response erase(String ground) {
        return member.officer()
                .body(Map.of("ground", ground, "reference", "Đơn số 12 ngày 2026-02-01"))
                .post(member.path() + "/erasure");
    }

    private Object counted() {
        return SignedIn.auditor()
                .get("/v1/journal/digests?organization=" + member.district())
                .path("counts");
    }

    @Test
    void leavesTheMembershipAndNothingOfThePerson() throws SQLException {
        member.officer()
                .body(Map.of("purpose", "IDENTITY_CHECK", "reason", "Gặp " + member.name()))
                .post(member.path() + "/citizen-number-reveals");
        member.leave();
        var counted = counted();
        assertThat(Database.tablesWith(member.name())).contains("member", "idempotency_key", "disclosure");

        erase("SUBJECT_REQUEST")
                .then()
                .statusCode(200)
                .body("erased", equalTo(true))
                .body("admittedOn", equalTo("2021-04-02"))
                .body("departed.reason", equalTo("RETIRED"))
                .body("fullName", nullValue())
                .body("dateOfBirth", nullValue())
                .body("gender", nullValue())
                .body("citizenId", nullValue());

        assertThat(Database.tablesWith(member.name())).isEmpty();
        member.officer().get(member.path()).then().body("erased", equalTo(true)).body("fullName", nullValue());
        member.officer()
                .body(Map.of("name", member.name()))
                .post("/v1/members/searches")
                .then()
                .body("items", empty());
        assertThat(counted()).isEqualTo(counted);
        assertThat(member.journaled("PersonalDataErased")).singleElement().satisfies(payload -> assertThat(payload)
                .contains(entry("ground", "SUBJECT_REQUEST"))
                .hasSize(5));
        assertThat(member.accesses()).first().satisfies(access -> assertThat(access)
                .contains(entry("kind", "ERASURE"), entry("purpose", "SUBJECT_REQUEST")));
        refused(ProblemType.PERSONAL_DATA_ERASED, () -> erase("SUBJECT_REQUEST"));
        refused(ProblemType.PERSONAL_DATA_ERASED, () -> member.officer().get(member.path() + "/personal-data"));
    }

    @Test
    void letsAnswersThatWereKeptSayNoMoreThanTheRegister() {
        member.leave();
        erase("PURPOSE_FULFILLED").then().statusCode(200);

        var replayed = SignedIn.cityOfficer()
                .header("Idempotency-Key", member.admissionKey())
                .body(Map.of())
                .post("/v1/grassroots-unions/" + member.union() + "/members");
        assertThat(replayed.asString()).doesNotContain(member.name());
    }

    @Test
    void letsThePersonBeAdmittedAgain() {
        member.leave();
        erase("SUBJECT_REQUEST").then().statusCode(200);

        var again = SomeMember.admittedTo(member.union(), member.district(), member.citizenId());

        assertThat(again.id()).isNotEqualTo(member.id());
    }

    @Test
    void waitsForTheEndOfTheMembershipUnlessAnAuthorityDecides() {
        refused(ProblemType.MEMBERSHIP_ACTIVE, () -> erase("SUBJECT_REQUEST"));

        erase("AUTHORITY_DECISION").then().statusCode(200).body("erased", equalTo(true));
        // What is counted goes on: the membership can still end.
        member.leave();
    }
}
