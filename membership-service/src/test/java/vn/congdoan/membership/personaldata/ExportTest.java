package vn.congdoan.membership.personaldata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class ExportTest {

    private SomeMember member = SomeMember.NOBODY;

    @BeforeEach
    void admitSomebody() {
        member = SomeMember.admitted();
    }

    @Test
    void hasAllThatIsKeptOfThePersonAndIsOnRecordItself() {
        var union = Register.union(member.district());
        Register.post("members/" + member.id() + "/transfers", Register.transfer(union, "2021-09-01"));
        member.leave();
        var again = SomeMember.admittedTo(Register.union(member.district()), member.district(), member.citizenId());

        var answer = member.officer().get(member.path() + "/personal-data");

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("citizenId", equalTo(member.citizenId()))
                .body("memberships.member.id", contains(member.id(), again.id()))
                .body("memberships.member.fullName", contains(member.name(), again.name()))
                .body("memberships[0].transfers[0].toUnionId", equalTo(union))
                .body("memberships[0].member.decision.number", startsWith(""))
                .body("memberships[0].accesses.kind", hasItem("EXPORT"))
                .body("memberships[0].moreAccesses", equalTo(false))
                .body("processing.purposes", hasItem(startsWith("Keeping the register")));
        assertThat(member.journaled("CitizenNumberRevealed"))
                .extracting(payload -> payload.get("purpose"))
                .containsExactly("SUBJECT_REQUEST");
        assertThat(again.accesses()).extracting("kind").contains("EXPORT");
    }

    @Test
    void hasNoMembershipsElsewhere() {
        member.leave();
        var elsewhere = Register.district(Register.city());
        var again = SomeMember.admittedTo(Register.union(elsewhere), elsewhere, member.citizenId());

        var answer = member.officer().get(member.path() + "/personal-data");

        assertThat(answer.asString()).contains(member.id()).doesNotContain(again.id(), elsewhere);
        assertThat(again.accesses()).isEmpty();
    }

    @Test
    void speaksVietnameseUnlessItIsAskedForEnglish() {
        given().auth()
                .oauth2(TestTokens.token("city-officer-1", Roles.CITY_OFFICER))
                .header("Accept-Language", "fr, vi;q=0.8, en;q=0.5")
                .get(member.path() + "/personal-data")
                .then()
                .body("processing.purposes", hasItem(startsWith("Quản lý đoàn viên")));
    }
}
