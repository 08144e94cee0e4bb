package vn.congdoan.membership.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.local.servers.TestServers;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class RelayTest {

    private KafkaConsumer<String, CloudEvent> consumer = consumer();

    private static KafkaConsumer<String, CloudEvent> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestServers.kafka().bootstrapServers(),
                        "group.id",
                        "relay-test-" + Register.serial(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new CloudEventDeserializer());
    }

    @BeforeEach
    void subscribe() {
        consumer.subscribe(List.of("membership.events"));
    }

    @AfterEach
    void close() {
        consumer.close();
    }

    @Test
    void everyFactArrivesOnceInOrderAsACloudEventWithoutPersonalData() {
        var city = Register.city();
        var district = Register.district(city);
        var union = Register.union(district);
        Register.post("grassroots-unions/" + union + "/admissions", Register.batch(150));

        var events = received(district, 153);

        assertThat(events)
                .extracting(event -> extension(event.value(), "position"))
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 153)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(events)
                .extracting(event -> event.value().getType())
                .startsWith(
                        "vn.congdoan.membership.v1.OrganizationRegistered",
                        "vn.congdoan.membership.v1.EnterpriseRegistered",
                        "vn.congdoan.membership.v1.UnionFounded",
                        "vn.congdoan.membership.v1.MemberAdmitted");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.value().getSubject()).isEqualTo(district);
            assertThat(extension(event.value(), "hash")).matches("[0-9a-f]{64}");
            assertThat(new String(
                            Objects.requireNonNull(event.value().getData()).toBytes(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("Nguyễn Thị Bình", "citizen", "1995-08-17", "FEMALE");
        });
    }

    @Test
    void aReplayedRangeArrivesAgainAndInOrder() {
        var city = Register.city();
        Register.post("grassroots-unions/" + Register.union(city) + "/admissions", Register.batch(7));
        received(city, 10);

        var replay = SignedIn.operator()
                .body(Map.of("organization", city, "from", 3, "to", 6))
                .post("/v1/journal/replays")
                .then()
                .statusCode(201)
                .extract();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> SignedIn.operator()
                .get(replay.header("Location"))
                .then()
                .statusCode(200)
                .body("finishedAt", notNullValue())
                .body("next", equalTo(7)));
        assertThat(received(city, 4))
                .extracting(event -> extension(event.value(), "position"))
                .containsExactly("3", "4", "5", "6");
    }

    private static String extension(CloudEvent event, String name) {
        return String.valueOf(event.getExtension(name));
    }

    private List<ConsumerRecord<String, CloudEvent>> received(String organization, int count) {
        var events = new ArrayList<ConsumerRecord<String, CloudEvent>>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                if (event.key().equals(organization)) {
                    events.add(event);
                }
            });
            return events.size() >= count;
        });
        return events;
    }
}
