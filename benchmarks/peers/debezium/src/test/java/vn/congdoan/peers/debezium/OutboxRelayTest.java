package vn.congdoan.peers.debezium;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.contracts.event.EventJson;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.local.servers.Durability;
import vn.congdoan.local.servers.PostgresServer;
import vn.congdoan.local.servers.TestServers;

class OutboxRelayTest {

    private static final String DATABASE = "outbox";
    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it.
    static Path directory;

    @SuppressWarnings("NullAway.Init") // It is started before the tests.
    private static PostgresServer postgres;

    /** One with logical decoding, which takes a start of its own. */
    @BeforeAll
    static void startPostgres() throws SQLException {
        var data = directory.resolve("postgresql");
        try (var plain = PostgresServer.start(data, 0, Durability.NONE);
                var connection = plain.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter system set wal_level = logical");
        }
        postgres = PostgresServer.start(data, 0, Durability.NONE);
        postgres.createDatabase(DATABASE);
        try (var connection = postgres.superuser(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("alter role outbox replication");
            statement.execute("grant create on database outbox to outbox");
            statement.execute("grant all on schema public to outbox");
        }
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @Test
    void sendsEachRowOnceAsOurRelayWould() throws Exception {
        // given
        var settings = settings("relayed", 2_500);
        Outbox.fill(settings);

        // when
        var taken = OutboxRelay.relay(settings);

        // then
        assertThat(taken).isPositive();
        var sent = sent(settings);
        assertThat(sent).hasSize(2_500);
        assertThat(sent.stream().map(record -> header(record, EventHeaders.ID))).doesNotHaveDuplicates();
        assertThat(sent).allSatisfy(record -> {
            var type = EventType.named(header(record, EventHeaders.TYPE)).orElseThrow();
            var admitted = (MemberAdmitted) EventJson.read(type, record.value().getBytes(UTF_8));
            assertThat(record.key())
                    .isEqualTo(admitted.organizationCode())
                    .isEqualTo(header(record, EventHeaders.SUBJECT));
            assertThat(header(record, EventHeaders.HASH)).hasSize(64);
            assertThat(header(record, EventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        });
        assertThat(positionsByOrganization(sent).values()).allSatisfy(positions -> assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList()));
    }

    @Test
    void goesOnBehindWhatItHasSent() throws Exception {
        // given: a run that has ended, and a row more
        var settings = settings("resumed", 3_000);
        Outbox.fill(settings);
        OutboxRelay.relay(settings);
        var again = settings("resumed", 1);
        try (var connection = postgres.superuser(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into outbox
                    select uuidv7(), aggregatetype, aggregateid, type, payload, recorded_at, '1000000', hash
                    from outbox limit 1
                    """);
        }

        // when
        OutboxRelay.relay(again);

        // then
        assertThat(sent(settings)).hasSize(3_001);
    }

    @Test
    void saysWhenTheEngineCannotStart() throws Exception {
        var settings = settings("nowhere", 1);
        Outbox.fill(settings);
        try (var connection = postgres.superuser(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("drop publication outbox_publication");
        }

        assertThatThrownBy(() -> OutboxRelay.relay(settings)).isInstanceOf(IllegalStateException.class);
    }

    private static Settings settings(String topic, int expected) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(BROKER)) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1)))
                        .all()
                        .get();
            }
        }
        return new Settings(
                postgres.jdbcUrl(DATABASE),
                DATABASE,
                DATABASE,
                TestServers.kafka().bootstrapServers(),
                topic,
                directory.resolve("offsets." + topic),
                expected,
                1_000,
                500);
    }

    private static List<ConsumerRecord<String, String>> sent(Settings settings) {
        try (var consumer = new KafkaConsumer<>(BROKER, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(settings.topic()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var sent = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(sent::add);
            }
            return sent;
        }
    }

    private static Map<String, List<Long>> positionsByOrganization(List<ConsumerRecord<String, String>> sent) {
        var positions = new HashMap<String, List<Long>>();
        sent.forEach(record -> positions
                .computeIfAbsent(record.key(), organization -> new ArrayList<>())
                .add(Long.valueOf(header(record, EventHeaders.POSITION))));
        return positions;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
