package vn.congdoan.membership.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.ShapeBodies;
import vn.congdoan.membership.SignedIn;
import vn.congdoan.membership.accesslog.AccessLog;
import vn.congdoan.membership.journal.Journal;

@ServiceTest
class RetentionTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Inject
    AgroalDataSource database;

    @Inject
    AccessLog log;

    @Inject
    Journal journal;

    private record Kept(Optional<Duration> personalData, Optional<Duration> accessLog) implements RetentionConfig {

        @Override
        public Duration every() {
            return Duration.ofDays(1);
        }
    }

    /** As on that day, where this much is kept. */
    private void enforce(LocalDate today, @Nullable Duration personalData, @Nullable Duration accessLog) {
        var clock = Clock.fixed(today.atTime(12, 0).atZone(VIETNAM).toInstant(), VIETNAM);
        var kept = new Kept(Optional.ofNullable(personalData), Optional.ofNullable(accessLog));
        new Retention(database, log, journal, kept, clock).enforce();
    }

    @Test
    void erasesWhoLeftLongAgoAndJournalsIt() throws SQLException {
        var member = SomeMember.admitted();
        var stays = SomeMember.admittedTo(member.union(), member.district(), "%012d".formatted(Register.serial()));
        member.leave();
        var tenDays = Duration.ofDays(10);

        enforce(LocalDate.parse("2022-02-10"), tenDays, null);
        assertThat(Database.tablesWith(member.name())).contains("member");
        assertThat(member.journaled("PersonalDataErased")).isEmpty();

        enforce(LocalDate.parse("2022-02-12"), tenDays, null);
        assertThat(Database.tablesWith(member.name())).doesNotContain("member");
        assertThat(Database.tablesWith(stays.name())).contains("member");
        assertThat(member.journaled("PersonalDataErased")).singleElement().satisfies(payload -> assertThat(payload)
                .contains(entry("ground", "RETENTION_ENDED")));
        enforce(LocalDate.parse("2022-02-13"), tenDays, null);
        assertThat(member.journaled("PersonalDataErased")).hasSize(1);
    }

    @Test
    void forgetsTheCommitteeOfAUnionThatEndedLongAgo() {
        var union = Register.union(Register.city());
        Register.post("grassroots-unions/" + union + "/committees", ShapeBodies.committee("2021-09-15"));
        SignedIn.cityOfficer()
                .body(Map.of("on", "2022-01-31", "decision", Register.decision("2022-01-31")))
                .post("/v1/grassroots-unions/" + union + "/dissolution")
                .then()
                .statusCode(200);

        enforce(LocalDate.parse("2022-02-12"), Duration.ofDays(10), null);

        assertThat(SignedIn.cityOfficer().get("/v1/grassroots-unions/" + union).asString())
                .contains(union)
                .doesNotContain("Nguyễn Văn An");
        assertThat(SignedIn.cityOfficer()
                        .get("/v1/grassroots-unions/" + union + "/committees")
                        .asString())
                .contains("ELECTED", "PROVISIONAL")
                .doesNotContain("Nguyễn Văn An", "Phạm Thị Lan");
    }

    @Test
    void shortensTheLogOfAccesses() throws SQLException {
        var member = SomeMember.admitted();
        member.officer().get(member.path());
        try (var owner = Database.connectAsOwner();
                var aged = owner.prepareStatement(
                        "update disclosure set disclosed_at = disclosed_at - interval '2 years' where id in "
                                + "(select disclosure_id from disclosed_member where member_id = ?::uuid)")) {
            aged.setString(1, member.id());
            aged.executeUpdate();
        }
        member.officer().get(member.path());

        enforce(LocalDate.now(VIETNAM), null, Duration.ofDays(1000));
        assertThat(member.accesses()).hasSize(2);
        enforce(LocalDate.now(VIETNAM), null, Duration.ofDays(400));
        assertThat(member.accesses()).hasSize(1);
    }
}
