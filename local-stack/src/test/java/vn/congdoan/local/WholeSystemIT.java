package vn.congdoan.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.client.ApiClient;
import vn.congdoan.client.ApiException;
import vn.congdoan.client.ApiResponse;
import vn.congdoan.client.membership.Admission;
import vn.congdoan.client.membership.CitedDocument;
import vn.congdoan.client.membership.Gender;
import vn.congdoan.client.membership.GrassrootsUnionsApi;
import vn.congdoan.client.membership.GrassrootsUnionsApi.APIListUnionsRequest;
import vn.congdoan.client.membership.JournalApi;
import vn.congdoan.client.membership.JournalApi.APIListJournalStreamsRequest;
import vn.congdoan.client.membership.Member;
import vn.congdoan.client.membership.MembersApi;
import vn.congdoan.client.membership.MembersApi.APIAdmitMemberRequest;
import vn.congdoan.client.reporting.CountedStreamPage;
import vn.congdoan.client.reporting.FreshnessApi;
import vn.congdoan.client.reporting.FreshnessApi.APIListStreamsRequest;
import vn.congdoan.client.reporting.ProgressApi;
import vn.congdoan.client.reporting.ProgressApi.APIGetProgressRequest;
import vn.congdoan.client.reporting.Reconciliation;
import vn.congdoan.client.reporting.ReconciliationApi;
import vn.congdoan.client.reporting.ReconciliationApi.APIReconcileRequest;
import vn.congdoan.client.reporting.Verdict;
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

    /** How many rows of files are worked through, of more than 170,000, when a process is killed. */
    private static final NavigableMap<Long, Part> KILLS = new TreeMap<>(
            Map.of(20_000L, Part.MEMBERSHIP, 60_000L, Part.KAFKA, 90_000L, Part.REPORTING, 120_000L, Part.POSTGRESQL));

    private static final Duration RESTART_BOUND = Duration.ofSeconds(60);
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 12, 1);
    private static final int ADMISSIONS = 20;
    private static final int LOST = 5;
    /** The longest page: more than there are organizations. */
    private static final int EVERY = 200;

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
        Map<String, Long> positions = new DemoLoader(
                        caller(Part.MEMBERSHIP), rows -> KILLS.headMap(rows, true).values().stream()
                                .filter(part -> !killed.containsKey(part))
                                .forEach(part -> {
                                    killed.put(part, stack.process(part));
                                    stack.process(part).kill();
                                }))
                .load();

        // then
        assertThat(killed).containsOnlyKeys(Part.values());
        killed.forEach((part, process) -> {
            assertThat(process.isAlive()).isFalse();
            await().atMost(RESTART_BOUND).until(() -> stack.process(part).isAlive());
        });
        assertThat(new DemoReport(caller(Part.REPORTING)).read(positions).differences())
                .isEmpty();
    }

    @Test
    @Order(2)
    void theSameLoadAgainChangesNothing() throws ApiException {
        // given
        Map<String, Long> before = streams();

        // when
        Map<String, Long> positions = new DemoLoader(caller(Part.MEMBERSHIP), rows -> {}).load();

        // then
        assertThat(new DemoReport(caller(Part.REPORTING)).read(positions).differences())
                .isEmpty();
        assertThat(positions).allSatisfy((organization, position) -> assertThat(before.get(organization))
                .isGreaterThanOrEqualTo(position));
        assertThat(streams()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void anAdmissionIsSeenInTheProgressWithinASecond() throws ApiException {
        // given
        UUID union = unionOf("HN-DONGDA");
        long before = admittedIn("HN-DONGDA", null);

        // when
        long[] nanos = new long[ADMISSIONS];
        for (int number = 0; number < ADMISSIONS; number++) {
            String position = admit(union, number);
            long accepted = System.nanoTime();
            assertThat(admittedIn("HN-DONGDA", position)).isEqualTo(before + number + 1);
            nanos[number] = System.nanoTime() - accepted;
        }
        Arrays.sort(nanos);

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
        UUID union = unionOf("HN-DONGDA");
        long before = admittedIn("HN-DONGDA", null);

        // when
        stack.process(Part.REPORTING).kill();
        for (int number = ADMISSIONS; number < ADMISSIONS + LOST - 1; number++) {
            admit(union, number);
        }
        String position = admit(union, ADMISSIONS + LOST - 1);
        await().atMost(RESTART_BOUND).until(this::isAllPublished);
        emptyTheTopic();

        // then
        await().atMost(RESTART_BOUND).ignoreExceptions().untilAsserted(() -> assertThat(
                        admittedIn("HN-DONGDA", position))
                .isEqualTo(before + LOST));
        Reconciliation reconciliation = new ReconciliationApi(client(Part.REPORTING, Tokens.AUDITOR))
                .reconcile(APIReconcileRequest.newBuilder().build());
        assertThat(reconciliation.getStreams())
                .hasSizeGreaterThan(30)
                .allSatisfy(stream ->
                        assertThat(stream.getVerdict()).as(stream.toString()).isEqualTo(Verdict.PROVEN));
    }

    private boolean isAllPublished() throws ApiException {
        return new JournalApi(client(Part.MEMBERSHIP, Tokens.CITY_OFFICER))
                        .listJournalStreams(APIListJournalStreamsRequest.newBuilder()
                                .limit(EVERY)
                                .build())
                        .getItems()
                        .stream()
                        .allMatch(stream -> stream.getPublished().equals(stream.getHead()));
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
    private Map<String, Long> streams() throws ApiException {
        CountedStreamPage page = new FreshnessApi(client(Part.REPORTING, Tokens.CITY_OFFICER))
                .listStreams(APIListStreamsRequest.newBuilder().limit(EVERY).build());
        Map<String, Long> positions = new TreeMap<>();
        page.getItems().forEach(stream -> positions.put(stream.getOrganization(), stream.getPosition()));
        assertThat(positions).containsKeys("HN", "HN-CAUGIAY");
        return positions;
    }

    /** {@return the position that it was given} */
    private String admit(UUID union, int number) throws ApiException {
        ApiResponse<Member> admitted = new MembersApi(client(Part.MEMBERSHIP, Tokens.CITY_OFFICER))
                .admitMemberWithHttpInfo(APIAdmitMemberRequest.newBuilder()
                        .id(union)
                        .admission(new Admission()
                                .fullName("Nguyễn Thị Bình")
                                .dateOfBirth(LocalDate.of(1990, 1, 1))
                                .gender(Gender.FEMALE)
                                .citizenId("00119000%04d".formatted(number))
                                .admittedOn(ADMITTED_ON)
                                .decision(new CitedDocument()
                                        .number("200/QĐ-LĐLĐ")
                                        .issuedOn(ADMITTED_ON)))
                        .build());
        return requireNonNull(admitted.getHeaders().get("Journal-Position")).get(0);
    }

    private UUID unionOf(String organization) throws ApiException {
        return new GrassrootsUnionsApi(client(Part.MEMBERSHIP, Tokens.CITY_OFFICER))
                .listUnions(APIListUnionsRequest.newBuilder()
                        .organization(organization)
                        .foundedTo(ADMITTED_ON)
                        .limit(1)
                        .build())
                .getItems()
                .get(0)
                .getId();
    }

    /** Counted up to that position at least, where one is given. */
    private long admittedIn(String organization, @Nullable String position) throws ApiException {
        return new ProgressApi(client(Part.REPORTING, Tokens.CITY_OFFICER))
                .getProgress(APIGetProgressRequest.newBuilder()
                        .year(2021)
                        .organizationCode(organization)
                        .minPosition(position == null ? null : List.of(position))
                        .prefer("wait=5")
                        .build())
                .getNewMembers()
                .getActual();
    }

    private ApiClient client(Part service, String role) {
        String token = stack.tokens().issue(role);
        ApiClient client = new ApiClient();
        client.updateBaseUri(layout.address(service).toString());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    /** For what is tried again while processes are killed. */
    private ServiceClient caller(Part service) {
        return new ServiceClient(layout.address(service), stack.tokens().issue(Tokens.CITY_OFFICER));
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
