package vn.congdoan.membership.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class RevealTest {

    private static final Map<String, String> REVEAL =
            Map.of("purpose", "IDENTITY_CHECK", "reason", "Đối chiếu thẻ khi chuyển sinh hoạt");

    private SomeMember member = SomeMember.NOBODY;

    @BeforeEach
    void admitSomebody() {
        member = SomeMember.admitted();
    }

    @Test
    void showsTheNumberAndLeavesATraceWithItsPurpose() {
        member.officer()
                .body(REVEAL)
                .post(member.path() + "/citizen-number-reveals")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Journal-Position", startsWith(member.district() + "/"))
                .body("citizenId", equalTo(member.citizenId()))
                .body("memberId", equalTo(member.id()))
                .body("purpose", equalTo("IDENTITY_CHECK"));

        assertThat(member.journaled("CitizenNumberRevealed")).singleElement().satisfies(payload -> assertThat(payload)
                .contains(entry("purpose", "IDENTITY_CHECK"), entry("unionId", member.union()))
                .hasSize(5));
        assertThat(member.accesses()).first().satisfies(access -> assertThat(access)
                .contains(
                        entry("kind", "REVEAL"),
                        entry("purpose", "IDENTITY_CHECK"),
                        entry("reason", REVEAL.get("reason")),
                        entry("subject", "district-officer-of-" + member.district()),
                        entry("roles", List.of("district-officer")),
                        entry("fields", List.of("CITIZEN_ID"))));
    }

    @Test
    void isNotRepeatedForTheSameKey() throws SQLException {
        var key = UUID.randomUUID().toString();
        member.officer()
                .header("Idempotency-Key", key)
                .body(REVEAL)
                .post(member.path() + "/citizen-number-reveals")
                .then()
                .statusCode(201);

        refused(ProblemType.ANSWER_NOT_KEPT, () -> member.officer()
                .header("Idempotency-Key", key)
                .body(REVEAL)
                .post(member.path() + "/citizen-number-reveals"));
        assertThat(member.journaled("CitizenNumberRevealed")).hasSize(1);
        assertThat(Database.tablesWith(key)).containsExactly("idempotency_key");
        assertThat(Database.tablesWith(member.citizenId())).isEmpty();
    }

    @Test
    void needsAPurposeOfTheListAndAReason() {
        refusedAt("/purpose", "enum", () -> member.officer()
                .body(Map.of("purpose", "CURIOSITY", "reason", "x"))
                .post(member.path() + "/citizen-number-reveals"));
        refusedAt("/reason", "required", () -> member.officer()
                .body(Map.of("purpose", "IDENTITY_CHECK"))
                .post(member.path() + "/citizen-number-reveals"));
        assertThat(member.accesses()).isEmpty();
    }
}
