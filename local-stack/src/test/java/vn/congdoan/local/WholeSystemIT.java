package vn.congdoan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.local.audit.Finding;
import vn.congdoan.local.audit.JournalAudit;
import vn.congdoan.local.demo.DemoLoader;
import vn.congdoan.local.demo.DemoReport;
import vn.congdoan.local.demo.ServiceClient;
import vn.congdoan.local.servers.LoopbackPort;
import vn.congdoan.local.servers.TetheredProcess;

/** Both services, PostgreSQL and Kafka as they run, seen only from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeSystemIT {

    /** How many calls are answered when a process is killed: the load has a bit more than 200. */
    private static final Map<Integer, Part> KILLS =
            Map.of(50, Part.MEMBERSHIP, 90, Part.KAFKA, 130, Part.REPORTING, 170, Part.POSTGRESQL);

    private static final Duration RESTART_BOUND = Duration.ofSeconds(60);
    private static final int ADMISSIONS = 20;
    private static final int LOST = 5;
    private static final String TOPIC = "membership.events";

    private final Console console = new Console(System.out);
    private final Layout layout;
    private final Stack stack;

    WholeSystemIT(@TempDir Path home) {
        layout = new Layout(
                Path.of(System.getProperty("congdoan.root")),
                home,
                new Layout.Ports(
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree()));
        stack = Stack.prepare(layout, false, console);
    }

    @BeforeAll
    void start() {
        stack.start();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void figuresAreExactThoughEveryProcessIsKilledWhileTheyAreEntered() {
        // given
        Map<Part, TetheredProcess> killed = new EnumMap<>(Part.class);

        // when
        Map<String, Long> positions = new DemoLoader(membership(), calls -> {
                    Part part = KILLS.get(calls);
                    if (part != null) {
                        killed.put(part, stack.process(part));
                        stack.process(part).kill();
                    }
                })
                .load();

        // then
        assertThat(killed).containsOnlyKeys(Part.values());
        killed.forEach((part, process) -> {
            assertThat(process.isAlive()).isFalse();
            await().atMost(RESTART_BOUND).until(() -> stack.process(part).isAlive());
        });
        assertThat(new DemoReport(reporting()).read(positions).differences()).isEmpty();
    }

    @Test
    @Order(2)
    void theSameLoadAgainChangesNothing() {
        // given
        Map<String, Long> before = streams();

        // when
        Map<String, Long> positions = new DemoLoader(membership(), calls -> {}).load();

        // then
        assertThat(new DemoReport(reporting()).read(positions).differences()).isEmpty();
        assertThat(before).containsAllEntriesOf(positions);
        assertThat(streams()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void anAdmissionIsSeenInTheProgressWithinASecond() {
        // given
        String union = unionOf("HN-DONGDA");
        long before = admittedIn("HN-DONGDA", "");

        // when
        long[] nanos = LongStream.range(0, ADMISSIONS)
                .map(number -> {
                    String position = admit(union, number);
                    long accepted = System.nanoTime();
                    assertThat(admittedIn("HN-DONGDA", "?minPosition=" + position))
                            .isEqualTo(before + number + 1);
                    return System.nanoTime() - accepted;
                })
                .sorted()
                .toArray();

        // then
        console.say("An admission was seen in the progress after %d ms (median), %d ms (slowest of %d)."
                .formatted(millis(nanos[ADMISSIONS / 2]), millis(nanos[ADMISSIONS - 1]), ADMISSIONS));
        assertThat(Duration.ofNanos(nanos[ADMISSIONS - 1])).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @Order(4)
    void theJournalIsIntactToAnAuditorWhoComputesTheChainsApartFromTheService() {
        // when
        List<Finding> findings = JournalAudit.audit(
                layout.address(Part.MEMBERSHIP), stack.tokens().issue(Tokens.AUDITOR));

        // then
        assertThat(findings).allMatch(Finding::intact);
        assertThat(findings).extracting(Finding::organization).contains("HN", "HN-CAUGIAY", "HN-DONGDA");
        assertThat(findings).extracting(Finding::intactRows).allMatch(rows -> rows > 0);
    }

    @Test
    @Order(5)
    void whatIsLostFromTheTopicIsMadeGoodFromTheJournalAndTheFiguresAreProven() throws Exception {
        // given
        String union = unionOf("HN-DONGDA");
        long before = admittedIn("HN-DONGDA", "");

        // when
        stack.process(Part.REPORTING).kill();
        String position = LongStream.range(ADMISSIONS, ADMISSIONS + LOST)
                .mapToObj(number -> admit(union, number))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        await().atMost(RESTART_BOUND).until(this::isAllPublished);
        emptyTheTopic();

        // then
        await().atMost(RESTART_BOUND).ignoreExceptions().untilAsserted(() -> assertThat(
                        admittedIn("HN-DONGDA", "?minPosition=" + position))
                .isEqualTo(before + LOST));
        JsonNode reconciliation = new ServiceClient(
                        layout.address(Part.REPORTING), stack.tokens().issue(Tokens.AUDITOR))
                .get("/v1/reconciliation")
                .body();
        assertThat(reconciliation.path("streams")).hasSizeGreaterThan(30).allSatisfy(stream -> assertThat(
                        stream.path("verdict").asText())
                .as(stream.toString())
                .isEqualTo("PROVEN"));
    }

    private boolean isAllPublished() {
        return StreamSupport.stream(
                        membership()
                                .get("/v1/journal/streams?limit=200")
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .allMatch(stream ->
                        stream.path("published").asLong() == stream.path("head").asLong());
    }

    /** As a retention that nobody wanted would. */
    private void emptyTheTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "localhost:" + layout.ports().kafka()))) {
            Map<TopicPartition, OffsetSpec> latest =
                    admin.describeTopics(List.of(TOPIC)).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .collect(Collectors.toMap(
                                    partition -> new TopicPartition(TOPIC, partition.partition()),
                                    partition -> OffsetSpec.latest()));
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end.offset())));
            admin.deleteRecords(all).all().get();
        }
    }

    /** How far each organization's stream has been counted. */
    private Map<String, Long> streams() {
        Map<String, Long> positions = new TreeMap<>();
        for (JsonNode stream : reporting().get("/v1/freshness?limit=200").body().path("items")) {
            positions.put(
                    stream.path("organization").asText(),
                    stream.path("position").asLong());
        }
        assertThat(positions).containsKeys("HN", "HN-CAUGIAY");
        return positions;
    }

    private String admit(String union, long number) {
        Map<String, Object> person = new HashMap<>();
        person.put("fullName", "Nguyễn Thị Bình");
        person.put("dateOfBirth", LocalDate.of(1990, 1, 1));
        person.put("gender", "FEMALE");
        person.put("citizenId", "00119000%04d".formatted(number));
        person.put("admittedOn", LocalDate.of(2021, 12, 1));
        person.put("decision", Map.of("number", "200/QĐ-LĐLĐ", "issuedOn", LocalDate.of(2021, 12, 1)));
        return membership()
                .post("/v1/grassroots-unions/%s/members".formatted(union), person)
                .positions();
    }

    private String unionOf(String organization) {
        return membership()
                .get("/v1/grassroots-unions?organization=%s&limit=1".formatted(organization))
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private long admittedIn(String organization, String query) {
        return reporting()
                .getWaiting("/v1/progress/2021/" + organization + query, Duration.ofSeconds(5))
                .body()
                .path("newMembers")
                .path("actual")
                .asLong();
    }

    private ServiceClient membership() {
        return client(Part.MEMBERSHIP);
    }

    private ServiceClient reporting() {
        return client(Part.REPORTING);
    }

    private ServiceClient client(Part service) {
        return new ServiceClient(layout.address(service), stack.tokens().issue(Tokens.CITY_OFFICER));
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
