package vn.congdoan.reporting.healing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.JournalServer;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;

/** With the healer of the running service, whose times are short here. */
@ServiceTest
class HealingTest {

    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");

    private static final String LAG = "checks.find { it.name == 'Journal counted to its end' }.data.";

    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh()
                .withJournal()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                        Facts.founded(KIM_LAM, APRIL_4));
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void aHoleInAStreamIsFilledFromTheJournal() {
        reported.journal().record(Facts.admitted(KIM_LAM, APRIL_4));
        reported.tell(Facts.admitted(KIM_LAM, APRIL_4));

        awaitStream("4 LIVE");
        assertThat(reported.read("/v1/progress/2021/HN")
                        .at("/newMembers/actual")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void anEndThatWasLostIsFilledThoughNothingFollowsIt() {
        reported.journal().record(Facts.admitted(KIM_LAM, APRIL_4));

        awaitStream("3 LIVE");
    }

    @Test
    void aStreamOfWhichNothingArrivedIsFilled() {
        reported.journal().record(Facts.district("HN-LONGBIEN", "LĐLĐ quận Long Biên", "HN"));

        await().atMost(BOUND).until(() -> streams().contains("HN-LONGBIEN 1 LIVE"));
    }

    @Test
    void aPositionThatCameSpoiledIsCountedInItsTrueForm() {
        ProducerRecord<byte[], byte[]> admission =
                reported.journal().record(Facts.admitted(KIM_LAM, APRIL_4)).get(0);
        reported.journal()
                .send(List.of(new ProducerRecord<>(
                        admission.topic(), null, admission.key(), "{}".getBytes(UTF_8), admission.headers())));

        awaitStream("3 LIVE");
    }

    @Test
    void whatTheJournalDoesNotHaveIsNotWaitedFor() {
        ProducerRecord<byte[], byte[]> founding = reported.journal().row("HN-CAUGIAY", 2);
        ProducerRecord<byte[], byte[]> invented =
                new ProducerRecord<>(founding.topic(), null, founding.key(), founding.value(), founding.headers());
        invented.headers().remove(EventHeaders.POSITION).add(EventHeaders.POSITION, "99".getBytes(UTF_8));
        reported.journal().send(List.of(invented));
        await().atMost(BOUND).until(() -> streams().contains("HN-CAUGIAY 2 GAP"));

        // The stream lacks nothing, so it goes on without a replay.
        awaitStream("2 LIVE");
        assertThat(JournalServer.shared().replayedAt()).isEmpty();
    }

    @Test
    void attemptsThatDoNotHelpGrowRarer() {
        JournalServer.shared().promiseOnly();
        reported.journal().record(Facts.admitted(KIM_LAM, APRIL_4));

        List<Long> attempts = JournalServer.shared().replayedAt();
        await().atMost(BOUND).until(() -> attempts.size() >= 4);

        assertThat(millis(attempts, 1)).isGreaterThanOrEqualTo(450);
        assertThat(millis(attempts, 2)).isGreaterThanOrEqualTo(950);
        assertThat(millis(attempts, 3)).isGreaterThanOrEqualTo(1_950);
    }

    @Test
    void howFarReportsAreBehindTheJournalIsMeasured() {
        JournalServer.shared().promiseOnly();
        reported.journal().record(Facts.admitted(KIM_LAM, APRIL_4));
        reported.journal().record(Facts.admitted(KIM_LAM, APRIL_4));

        await().atMost(BOUND).untilAsserted(() -> RestAssured.get("/q/health/group/data")
                .then()
                .body(LAG + "configured", equalTo(true))
                .body(LAG + "rows", equalTo(2))
                .body(LAG + "seconds", greaterThanOrEqualTo(1))
                .body("checks.find { it.name == 'Broker answers' }.data.brokers", equalTo(1)));
        Reported.as(Roles.OPERATOR)
                .get("/q/metrics")
                .then()
                .body(containsString("journal_lag_rows 2.0"))
                .body(containsString("journal_look_age_seconds"))
                .body(containsString("broker_answers 1.0"));

        reported.journal().replay("HN-CAUGIAY", 3);

        await().atMost(BOUND).untilAsserted(() -> RestAssured.get("/q/health/group/data")
                .then()
                .statusCode(200)
                .body(LAG + "rows", equalTo(0))
                .body(LAG + "seconds", equalTo(0)));
    }

    @Test
    void rowsThatWaitForMoreThanAMinuteAreSaid() {
        JournalServer.shared().promiseOnly();
        reported.journal().record(Facts.admitted(KIM_LAM, APRIL_4));
        await().atMost(BOUND).untilAsserted(() -> RestAssured.get("/q/health/group/data")
                .then()
                .statusCode(200)
                .body(LAG + "rows", equalTo(1)));

        Reported.execute("update journal_head set awaited_since = now() - interval '61 seconds'");

        await().atMost(BOUND)
                .until(() -> RestAssured.get("/q/health/group/data").statusCode() == 503);
        RestAssured.get("/q/health/ready").then().statusCode(200);
        RestAssured.get("/q/health/live").then().statusCode(200);
    }

    @Test
    void aBacklogIsNoHole() throws SQLException {
        awaitStream("2 LIVE");
        try (Connection busy = Reported.dataSource().getConnection();
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("select from intake_partition for update");
            reported.tell(Facts.admitted(KIM_LAM, APRIL_4));

            await("the stream stands still for longer than a hole is given")
                    .atMost(BOUND)
                    .untilAsserted(() -> RestAssured.get("/q/health/group/data")
                            .then()
                            .body(LAG + "seconds", greaterThanOrEqualTo(3)));
            busy.rollback();
        }

        awaitStream("3 LIVE");
        assertThat(JournalServer.shared().replayedAt()).isEmpty();
    }

    @Test
    void aForkedStreamIsLeftAlone() {
        awaitStream("2 LIVE");
        Reported.execute("update stream set status = 'FORKED', reason = 'another hash', since = now(), hash = 'another'"
                + " where organization = 'HN-CAUGIAY'");
        reported.tell(Facts.admitted(KIM_LAM, APRIL_4));
        reported.journal().record(Facts.plan("HN", 2021, Facts.decision(APRIL_4), 1, 1));

        await("another stream is healed meanwhile").atMost(BOUND).until(() -> streams()
                .contains("HN 2 LIVE"));
        assertThat(streams()).contains("HN-CAUGIAY 2 FORKED");
        assertThat(JournalServer.shared().replayedAt()).hasSize(1);
    }

    private void awaitStream(String state) {
        await().atMost(BOUND).until(() -> streams().contains("HN-CAUGIAY " + state));
    }

    private List<String> streams() {
        JsonNode page = reported.peek("/v1/freshness");
        return page.get("items")
                .valueStream()
                .map(stream -> String.join(" ", Reported.at(stream, "/organization", "/position", "/status")))
                .toList();
    }

    private static long millis(List<Long> attempts, int n) {
        return Duration.ofNanos(attempts.get(n) - attempts.get(n - 1)).toMillis();
    }
}
