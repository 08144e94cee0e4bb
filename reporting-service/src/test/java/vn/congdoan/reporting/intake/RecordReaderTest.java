package vn.congdoan.reporting.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.contracts.event.EventJson;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.fold.Delivery;
import vn.congdoan.reporting.fold.Event;
import vn.congdoan.reporting.fold.Unreadable;

class RecordReaderTest {

    private static final TopicPartition PARTITION = new TopicPartition("membership.events", 3);
    private static final String HASH = "0a".repeat(32);
    private static final MemberAdmitted FACT =
            Facts.admitted(Union.of("HN-CAUGIAY", "Kim Lâm").in(null), LocalDate.of(2021, 4, 4));
    private static final String JSON = EventJson.write(FACT);

    @Test
    void aWholeRecordIsAnEventAtItsPlace() {
        Batch batch = read(record("HN-CAUGIAY", JSON));

        assertThat(batch.deliveries())
                .containsExactly(new Event("HN-CAUGIAY", 17, HASH, Instant.parse("2021-04-04T02:15:30.123456Z"), FACT));
        assertThat(batch.refused()).isEmpty();
        assertThat(batch.nextOffsets()).isEqualTo(Map.of(PARTITION, 119L));
    }

    @Test
    void aFieldThatIsNotKnownIsLeftAside() {
        assertThat(read(record("HN-CAUGIAY", JSON.replaceFirst("\\{", "{\"shift\":3,")))
                        .deliveries())
                .singleElement()
                .isInstanceOf(Event.class);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    ce_specversion, 2.0,        it is no CloudEvent 1.0
                    ce_specversion, ,           ce_specversion is missing
                    ce_id,          ,           ce_id is missing
                    ce_type,        ,           ce_type is missing
                    ce_type,        vn.Unheard, the type vn.Unheard is unknown
                    ce_time,        ,           ce_time is missing
                    ce_time,        yesterday,  ce_time is no time
                    ce_hash,        ,           ce_hash is missing
                    ce_hash,        0A,         ce_hash is no SHA-256
                    """)
    void aRecordWithoutProperHeadersIsUnreadable(String header, @Nullable String value, String reason) {
        ConsumerRecord<byte[], byte[]> record = record("HN-CAUGIAY", JSON);
        record.headers().remove(header);
        if (value != null) {
            record.headers().add(header, value.getBytes(UTF_8));
        }

        assertThat(read(record).deliveries()).containsExactly(unreadable(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    memberId     | "memberId"      | "nobody"      | its value is no MemberAdmitted: see memberId
                    number       | "number"        | "title"       | its value is no MemberAdmitted: see decision.number
                    admittedOn   | 2021-04-04"     | 2021-02-30"   | its value is no MemberAdmitted: see admittedOn
                    method       | FROM_ABOVE      | BY_ORDER      | its value is no MemberAdmitted: see method
                    no object    | {               | [             | its value is no MemberAdmitted
                    broken off   | }               | `,`           | its value is no MemberAdmitted
                    """)
    void aRecordWhoseValueIsNotOfItsTypeIsUnreadable(String what, String part, String spoiled, String reason) {
        assertThat(read(record("HN-CAUGIAY", JSON.replace(part, spoiled))).deliveries())
                .as(what)
                .singleElement()
                .satisfies(
                        delivery -> assertThat(((Unreadable) delivery).reason()).startsWith(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/membership-service", "/elsewhere"})
    void aRecordFromElsewhereIsForeignWhateverItSays(String source) {
        ConsumerRecord<byte[], byte[]> record = record("HN-CAUGIAY", JSON);
        record.headers().remove(EventHeaders.SOURCE);
        if (!source.isEmpty()) {
            record.headers().add(EventHeaders.SOURCE, source.getBytes(UTF_8));
        }

        assertThat(read(record).deliveries())
                .containsExactly(new Unreadable(
                        "HN-CAUGIAY",
                        17,
                        "it doesn't come from the journal (membership.events-3 at offset 118)",
                        true));
    }

    @Test
    void aRecordWithoutAValueIsUnreadable() {
        assertThat(read(record("HN-CAUGIAY", null)).deliveries()).containsExactly(unreadable("it has no value"));
    }

    @Test
    void aReasonDoesNotQuoteTheValue() {
        String personal = JSON.replace("2021-04-04\"", "001195012345\"");

        assertThat(read(record("HN-CAUGIAY", personal)).deliveries())
                .singleElement()
                .satisfies(
                        delivery -> assertThat(((Unreadable) delivery).reason()).doesNotContain("001195012345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "01", "seventeen", "", "9999999999999999999"})
    void aRecordWithoutAPositionIsRefused(String position) {
        ConsumerRecord<byte[], byte[]> record = record("HN-CAUGIAY", JSON);
        record.headers().remove(EventHeaders.POSITION);
        record.headers().add(EventHeaders.POSITION, position.getBytes(UTF_8));

        assertRefused(record, "it has no ce_position of 1 or more");
    }

    @Test
    void aRecordWithoutAnOrganizationIsRefused() {
        assertRefused(record(null, JSON), "it has no key or no ce_subject");
        assertRefused(record("HN-LONGBIEN", JSON), "its key is not its ce_subject");
        assertRefused(withSubject("quận Cầu Giấy"), "its key is no organization's code");
        assertRefused(withSubject("HN\u0000"), "its key is no organization's code");
    }

    @Test
    void theHeadersOfARefusedRecordAreKeptAsTextThatPostgresCanHold() {
        ConsumerRecord<byte[], byte[]> record = record(null, JSON);
        record.headers().add("odd", new byte[] {0, 'x', (byte) 0xff});

        assertThat(read(record).refused()).singleElement().satisfies(refused -> assertThat(refused.headers())
                .contains("ce_position: 17\n")
                .contains("odd: \uFFFDx\uFFFD"));
    }

    @Test
    void whatIsUnreadableDoesNotHideTheOthers() {
        List<Delivery> deliveries = read(List.of(record("HN-CAUGIAY", null), record("HN-CAUGIAY", JSON)))
                .deliveries();

        assertThat(deliveries).hasSize(2);
        assertThat(deliveries.get(1)).isInstanceOf(Event.class);
    }

    private static Unreadable unreadable(String reason) {
        return new Unreadable("HN-CAUGIAY", 17, reason + " (membership.events-3 at offset 118)");
    }

    private static void assertRefused(ConsumerRecord<byte[], byte[]> record, String reason) {
        Batch batch = read(record);
        assertThat(batch.deliveries()).isEmpty();
        assertThat(batch.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.record()).isSameAs(record);
        });
        assertThat(batch.nextOffsets()).isEqualTo(Map.of(PARTITION, 119L));
    }

    private static ConsumerRecord<byte[], byte[]> withSubject(String subject) {
        ConsumerRecord<byte[], byte[]> record = record(subject, JSON);
        record.headers().remove(EventHeaders.SUBJECT);
        record.headers().add(EventHeaders.SUBJECT, subject.getBytes(UTF_8));
        return record;
    }

    private static Batch read(ConsumerRecord<byte[], byte[]> record) {
        return read(List.of(record));
    }

    private static Batch read(List<ConsumerRecord<byte[], byte[]>> records) {
        return RecordReader.read(
                new ConsumerRecords<>(Map.of(PARTITION, records), Map.of(PARTITION, new OffsetAndMetadata(119))));
    }

    private static ConsumerRecord<byte[], byte[]> record(@Nullable String key, @Nullable String value) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                PARTITION.topic(),
                PARTITION.partition(),
                118,
                key == null ? null : key.getBytes(UTF_8),
                value == null ? null : value.getBytes(UTF_8));
        Headers headers = record.headers();
        Map.of(
                        EventHeaders.SPEC_VERSION,
                        EventHeaders.SPEC_VERSION_VALUE,
                        EventHeaders.ID,
                        "01931f6e-7c1a-7d3b-9a52-3f1f6f0c2b11",
                        EventHeaders.SOURCE,
                        EventHeaders.SOURCE_VALUE,
                        EventHeaders.TYPE,
                        EventType.of(FACT).typeName(),
                        EventHeaders.TIME,
                        "2021-04-04T02:15:30.123456Z",
                        EventHeaders.SUBJECT,
                        "HN-CAUGIAY",
                        EventHeaders.POSITION,
                        "17",
                        EventHeaders.HASH,
                        HASH)
                .forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        return record;
    }
}
