package vn.congdoan.peers.modulith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.contracts.event.EventJson;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.local.servers.TestServers;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AdmissionTest {

    private static final String TOPIC = "modulith.events";
    private static final AtomicInteger CITIZENS = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final JdbcTemplate database;
    private final int port;

    AdmissionTest(@Autowired JdbcTemplate database, @LocalServerPort int port) {
        this.database = database;
        this.port = port;
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry settings) {
        var postgres = TestServers.postgres();
        postgres.createDatabase("modulith");
        settings.add("spring.datasource.url", () -> postgres.jdbcUrl("modulith"));
        settings.add("spring.datasource.username", () -> "modulith");
        settings.add("spring.datasource.password", () -> "modulith");
        settings.add("KAFKA_BOOTSTRAP_SERVERS", () -> TestServers.kafka().bootstrapServers());
        settings.add("TOPIC", () -> TOPIC);
        settings.add("OIDC_PUBLIC_KEY", Tokens::publicKey);
        settings.add("SEED_UNIONS", () -> "2");
    }

    @Test
    void recordsAMemberAndSendsTheEvent() throws Exception {
        // given
        var union = unions().get(0);

        // when
        var answer =
                admit(union, person(citizen()), officer(), UUID.randomUUID().toString());

        // then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var view = JSON.readTree(answer.body());
        var member = UUID.fromString(view.get("id").asString());
        assertThat(answer.headers().firstValue("Location")).contains("/v1/members/" + member);
        assertThat(view.get("fullName").asString()).isEqualTo("Nguyễn Thị Bình");
        assertThat(view.get("citizenId").asString()).matches("\\*{9}[0-9]{3}");
        assertThat(database.queryForMap("""
                        select length(citizen_number) as encrypted, length(citizen_number_index) as index, number
                        from member join document on document.id = decision_id where member.id = ?
                        """, member))
                .containsEntry("encrypted", 12 + 12 + 16)
                .containsEntry("index", 32)
                .containsEntry("number", "502/QĐ-LĐLĐ");

        var sent = await().atMost(Duration.ofSeconds(30)).until(() -> sent(member), events -> !events.isEmpty());
        assertThat(sent).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo(view.get("organizationCode").asString());
            var type = new String(event.headers().lastHeader(EventHeaders.TYPE).value(), UTF_8);
            assertThat(type).isEqualTo(EventType.MEMBER_ADMITTED.typeName());
            assertThat(EventJson.read(EventType.MEMBER_ADMITTED, event.value().getBytes(UTF_8)))
                    .isInstanceOfSatisfying(MemberAdmitted.class, admitted -> assertThat(admitted.unionId())
                            .isEqualTo(union));
            assertThat(event.value()).contains("\"admittedOn\":\"2021-04-06\"").doesNotContain("occurredOn");
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> count("select count(*) from event_publication") == 0);
    }

    @Test
    void givesTheSameAnswerToARepeatedCall() throws Exception {
        // given
        var union = unions().get(0);
        var key = UUID.randomUUID().toString();
        var person = person(citizen());
        var first = admit(union, person, officer(), key);
        var before = count("select count(*) from member");

        // when
        var second = admit(union, person, officer(), key);
        var other = admit(union, person(citizen()), officer(), key);

        // then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(count("select count(*) from member")).isEqualTo(before);
    }

    @Test
    void refusesAnActiveMemberAndAnotherDateOfADocument() throws Exception {
        // given
        var union = unions().get(0);
        var citizen = citizen();
        assertThat(admit(union, person(citizen), officer(), null).statusCode()).isEqualTo(201);
        var before = count("select count(*) from member");

        // when
        var again = admit(unions().get(1), person(citizen), officer(), null);
        var otherDate = admit(
                union,
                person(citizen()).replace("\"issuedOn\": \"2021-04-06\"", "\"issuedOn\": \"2021-04-05\""),
                officer(),
                null);

        // then
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(otherDate.statusCode()).isEqualTo(409);
        assertThat(count("select count(*) from member")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "citizenId, 12345",
        "fullName, ''",
        "gender, UNKNOWN",
        "admittedOn, 2999-01-01",
        "admittedOn, 2017-01-01",
        "dateOfBirth, 2010-01-01",
        "number, 16",
        "issuedOn, no date"
    })
    void refusesWhatCannotBe(String field, String value) throws Exception {
        var body =
                person(citizen()).replaceAll("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": \"" + value + "\"");

        var answer = admit(unions().get(0), body, officer(), null);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void refusesWhoMayNotCall() throws Exception {
        var union = unions().get(0);
        var organization = database.queryForObject(
                "select organization_code from grassroots_union where id = ?", String.class, union);

        assertThat(status(union, officer().audience("another"))).isEqualTo(401);
        assertThat(status(union, officer().issuer("https://another.local"))).isEqualTo(401);
        assertThat(status(union, officer().claim("roles", List.of("partner")))).isEqualTo(403);
        assertThat(status(union, officer().claim("organization", "HN-nowhere"))).isEqualTo(404);
        assertThat(status(union, officer().claim("organization", organization))).isEqualTo(201);
        assertThat(status(UUID.randomUUID(), officer())).isEqualTo(404);
    }

    @Test
    void hasUnionsForTheLoadAndSaysThatItIsWell() throws Exception {
        assertThat(unions()).hasSize(90).doesNotHaveDuplicates();
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private int status(UUID union, JWTClaimsSet.Builder claims) throws IOException, InterruptedException {
        return admit(union, person(citizen()), claims, null).statusCode();
    }

    private static JWTClaimsSet.Builder officer() {
        return Tokens.officer();
    }

    private static String citizen() {
        return "001195%06d".formatted(CITIZENS.incrementAndGet());
    }

    private static String person(String citizen) {
        return """
                {"fullName": "Nguyễn Thị Bình", "dateOfBirth": "1995-08-17", "gender": "FEMALE", "citizenId": "%s",
                 "admittedOn": "2021-04-06", "decision": {"number": "502/QĐ-LĐLĐ", "issuedOn": "2021-04-06"}}
                """.formatted(citizen);
    }

    private HttpResponse<String> admit(UUID union, String person, JWTClaimsSet.Builder claims, @Nullable String key)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address("/v1/grassroots-unions/" + union + "/members"))
                .header("Authorization", "Bearer " + Tokens.signed(claims))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(person));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private List<UUID> unions() throws IOException, InterruptedException {
        var unions = new ArrayList<UUID>();
        for (JsonNode id : JSON.readTree(get("/unions").body())) {
            unions.add(UUID.fromString(id.asString()));
        }
        return unions;
    }

    private long count(String sql) {
        var count = database.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    /** The events of a member that are on the topic by now. */
    private static List<ConsumerRecord<String, String>> sent(UUID member) {
        var broker =
                Map.<String, Object>of("bootstrap.servers", TestServers.kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
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
            return sent.stream()
                    .filter(event -> event.value().contains(member.toString()))
                    .toList();
        }
    }
}
