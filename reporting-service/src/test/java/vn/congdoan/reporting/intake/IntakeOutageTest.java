package vn.congdoan.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.local.servers.KafkaBroker;
import vn.congdoan.local.servers.PostgresServer;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Journal;
import vn.congdoan.reporting.ProjectionSchema;

/** The intake outlives its database and its broker, with servers of its own to kill. */
class IntakeOutageTest {

    private static final String TOPIC = "membership.events";
    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");

    @Test
    void whateverDiesTheCountEndsExact(@TempDir Path directory) {
        Path postgresDirectory = directory.resolve("postgres");
        Path kafkaDirectory = directory.resolve("kafka");
        PostgresServer postgres = PostgresServer.start(postgresDirectory, 0);
        KafkaBroker kafka = KafkaBroker.start(kafkaDirectory, 0);
        ProjectionSchema schema = ProjectionSchema.on(postgres);
        try (Journal journal = Journal.of(TOPIC, kafka);
                RunningIntake intake = RunningIntake.start(TOPIC, kafka, schema)) {
            journal.tell(Facts.founded(KIM_LAM, APRIL_4));
            awaitPosition(schema, 1);

            postgres.process().kill();
            journal.tell(admissions(500));
            postgres = PostgresServer.start(postgresDirectory, postgres.port());
            awaitPosition(schema, 501);

            kafka.process().kill();
            kafka = KafkaBroker.start(kafkaDirectory, kafka.port());
            journal.tell(admissions(500));
            awaitPosition(schema, 1_001);

            assertThat(intake.isAlive()).isTrue();
            assertThat(schema.rows("select count, positions from tally where measure = 'MEMBERS_ADMITTED'"))
                    .containsExactly("1000 {[2,1002)}");
            assertThat(schema.rows("select sum(count) from daily_tally")).containsExactly("1001");
        } finally {
            kafka.close();
            postgres.close();
        }
    }

    private static void awaitPosition(ProjectionSchema schema, long position) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(schema.rows("select position, status from stream"))
                        .containsExactly(position + " LIVE"));
    }

    private static List<MembershipEvent> admissions(int count) {
        return IntStream.range(0, count)
                .<MembershipEvent>mapToObj(n -> Facts.admitted(KIM_LAM, APRIL_4))
                .toList();
    }
}
