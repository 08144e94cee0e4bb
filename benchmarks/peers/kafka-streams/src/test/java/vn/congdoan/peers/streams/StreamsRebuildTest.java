package vn.congdoan.peers.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.contracts.event.EventJson;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.contracts.event.MemberLeft;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.event.OrganizationRegistered;
import vn.congdoan.contracts.event.UnionFounded;
import vn.congdoan.contracts.vocabulary.DepartureReason;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.local.servers.TestServers;
import vn.congdoan.reporting.fold.Event;
import vn.congdoan.reporting.fold.Fold;

class StreamsRebuildTest {

    private static final LocalDate DAY = LocalDate.of(2021, 4, 2);
    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());

    private String topic = "";

    @BeforeEach
    void createTopic(TestInfo test) throws ExecutionException, InterruptedException {
        topic = "events." + test.getTestMethod().orElseThrow().getName();
        try (var admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
    }

    @Test
    void countsEachEventOnceAndAsTheReportsDo(@TempDir Path state) throws Exception {
        // given: the streams of two organizations, parts of which were sent twice
        var caugiay = stream("HN-CAUGIAY", 300);
        var longbien = stream("HN-LONGBIEN", 200);
        send(caugiay.subList(0, 100));
        send(longbien);
        send(caugiay.subList(50, caugiay.size()));
        send(longbien.subList(longbien.size() - 10, longbien.size()));
        var events = new ArrayList<>(caugiay);
        events.addAll(longbien);

        // when
        try (var rebuild = Rebuild.start(settings(state, events.size()))) {
            assertThat(rebuild.awaitCommitted()).isPositive();

            // then
            var fold = new Fold();
            events.forEach(fold::add);
            var expected = new HashMap<String, TallyValue>();
            fold.tallies().forEach(tally -> expected.put(FoldProcessor.text(tally.key()), TallyValue.of(tally)));
            assertThat(rebuild.counted()).isEqualTo(events.size());
            assertThat(rebuild.<TallyValue>store(FoldTopology.TALLIES)).isEqualTo(expected);
            assertThat(rebuild.admitted()).isEqualTo(500);
            assertThat(rebuild.<Long>store(FoldTopology.DAILY_TALLIES))
                    .containsEntry("2021-04-02\nHN-CAUGIAY\nMEMBERS_LEFT\nFDI\nWORKER_INITIATED\n", 30L);
        }
    }

    @Test
    void endsWhereAPositionIsMissing(@TempDir Path state) throws Exception {
        // given
        var stream = stream("HN-CAUGIAY", 10);
        send(stream.subList(0, 5));
        send(stream.subList(6, stream.size()));

        // when, then
        try (var rebuild = Rebuild.start(settings(state, stream.size()))) {
            assertThatThrownBy(rebuild::awaitCommitted)
                    .isInstanceOf(IllegalStateException.class)
                    .rootCause()
                    .hasMessageContaining("position 6 of HN-CAUGIAY is missing");
        }
    }

    private Settings settings(Path state, int expected) {
        return new Settings(
                TestServers.kafka().bootstrapServers(), topic, state, expected, topic, Duration.ofMillis(100));
    }

    private static List<Event> stream(String organization, int admissions) {
        var union = UUID.randomUUID();
        var facts = new ArrayList<MembershipEvent>();
        facts.add(new OrganizationRegistered(organization, organization, OrganizationKind.DISTRICT, "HN", DAY));
        facts.add(new UnionFounded(
                union,
                organization,
                "CĐCS Kim Lâm",
                UnionKind.UNION,
                null,
                Sector.FDI,
                FoundingMethod.WORKER_INITIATED,
                DAY,
                decision(1)));
        for (var i = 0; i < admissions; i++) {
            facts.add(new MemberAdmitted(
                    UUID.randomUUID(),
                    union,
                    organization,
                    Sector.FDI,
                    FoundingMethod.WORKER_INITIATED,
                    DAY.plusDays(i % 7),
                    decision(i % 3)));
            if (i % 10 == 0) {
                facts.add(new MemberLeft(
                        UUID.randomUUID(),
                        union,
                        organization,
                        Sector.FDI,
                        FoundingMethod.WORKER_INITIATED,
                        DAY,
                        DepartureReason.RETIRED));
            }
        }
        var events = new ArrayList<Event>();
        for (var fact : facts) {
            events.add(new Event(organization, events.size() + 1L, "0".repeat(64), Instant.EPOCH, fact));
        }
        return events;
    }

    private static DocumentReference decision(int number) {
        return new DocumentReference((number + 1) + "/QĐ-LĐLĐ", DAY);
    }

    private void send(List<Event> events) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer())) {
            var acknowledged = new ArrayList<Future<RecordMetadata>>();
            for (var event : events) {
                var sent = new ProducerRecord<>(
                        topic,
                        event.organization(),
                        EventJson.write(event.fact()).getBytes(UTF_8));
                sent.headers()
                        .add(
                                EventHeaders.TYPE,
                                EventType.of(event.fact()).typeName().getBytes(UTF_8))
                        .add(
                                EventHeaders.POSITION,
                                Long.toString(event.position()).getBytes(UTF_8))
                        .add(EventHeaders.HASH, event.hash().getBytes(UTF_8))
                        .add(EventHeaders.TIME, event.recordedAt().toString().getBytes(UTF_8));
                acknowledged.add(producer.send(sent));
            }
            for (var each : acknowledged) {
                each.get();
            }
        }
    }
}
