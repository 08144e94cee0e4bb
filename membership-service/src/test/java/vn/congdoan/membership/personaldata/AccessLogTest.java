package vn.congdoan.membership.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class AccessLogTest {

    private SomeMember member = SomeMember.NOBODY;

    @BeforeEach
    void admitSomebody() {
        member = SomeMember.admitted();
    }

    @Test
    void tellsWhoWasShownWhatByWhichOperation() {
        var other = SomeMember.admittedTo(member.union(), member.district(), "%012d".formatted(Register.serial()));
        member.officer().get("/v1/members?union=" + member.union());
        member.officer().get("/v1/members?limit=1&union=" + member.union());
        SignedIn.auditor().get(member.path());
        SignedIn.cityOfficer().body(Map.of("name", member.name())).post("/v1/members/searches");
        SignedIn.partner().get(member.path());
        SignedIn.partner().get("/v1/members?union=" + member.union());
        member.leave();

        assertThat(member.accesses()).extracting("kind").containsExactly("DEPARTURE", "SEARCH", "READ", "LIST", "LIST");
        assertThat(member.accesses())
                .extracting("subject")
                .containsExactly(
                        "city-officer-1",
                        "city-officer-1",
                        "auditor-1",
                        "district-officer-of-" + member.district(),
                        "district-officer-of-" + member.district());
        assertThat(member.accesses())
                .extracting("fields")
                .containsOnly(List.of("FULL_NAME", "DATE_OF_BIRTH", "GENDER", "CITIZEN_ID_MASKED"));
        // The second list had only the first member on its page.
        assertThat(other.accesses()).extracting("kind").containsExactly("LIST");
    }

    @Test
    void isReadInPagesTheLatestFirst() {
        for (var i = 0; i < 3; i++) {
            member.officer().get(member.path());
        }
        member.officer().get("/v1/members?union=" + member.union());

        var first = SignedIn.auditor().get(member.path() + "/access-log?limit=2");
        assertThat(first.<List<String>>path("items.kind")).containsExactly("LIST", "READ");
        member.officer()
                .get(member.path() + "/access-log?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("nextCursor", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update disclosure set subject = 'nobody'",
                "delete from disclosure",
                "truncate disclosure",
                "update disclosed_member set member_id = disclosure_id",
                "delete from disclosed_member",
                "select forget_disclosures(now() - interval '364 days', 1000)",
                "update member set admitted_on = '2000-01-01'",
                "update member set recorded_at = now()",
                "delete from member",
                "update grassroots_union set founded_on = '2000-01-01'"
            })
    void cantBeChangedByTheServiceNorCanWhatNeverChanges(String sql) throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(sql))
                    .extracting(SQLException::getSQLState)
                    .isEqualTo("42501");
        }
    }
}
