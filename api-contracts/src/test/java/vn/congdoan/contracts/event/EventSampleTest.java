package vn.congdoan.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.contracts.event.ContractFiles.Sample;

class EventSampleTest {

    static Stream<Sample> samples() {
        return ContractFiles.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isValidAndReadsAndWritesBackEqual(Sample sample) throws IOException {
        JsonNode json = sample.json();
        assertThat(ContractFiles.schema(sample.type()).validate(json)).isEmpty();
        MembershipEvent event = read(sample.type(), json);
        assertThat(EventType.of(event)).isEqualTo(sample.type());
        assertThat(new ObjectMapper().readTree(EventJson.write(event))).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isRefusedWithoutAnyOfItsRequiredFields(Sample sample) {
        assertThat(requiredFields(sample)).isNotEmpty().allSatisfy(field -> {
            assertThat(ContractFiles.schema(sample.type()).validate(without(sample, field)))
                    .isNotEmpty();
            assertThatThrownBy(() -> read(sample.type(), without(sample, field)))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> read(sample.type(), withNull(sample, field)))
                    .isInstanceOf(IOException.class);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadWithFieldsOfALaterVersion(Sample sample) throws IOException {
        ObjectNode later = sample.json().deepCopy();
        later.put("addedLater", "x");
        assertThat(ContractFiles.schema(sample.type()).validate(later)).isEmpty();
        assertThat(read(sample.type(), later)).isEqualTo(read(sample.type(), sample.json()));
    }

    @ParameterizedTest
    @EnumSource
    void existsOfEveryType(EventType type) {
        assertThat(ContractFiles.samples(type)).isNotEmpty();
    }

    @Test
    void isRefusedWhenItIsNoJson() {
        for (String text : List.of("", "{", "[]", "\"x\"", "{} {}", "null")) {
            assertThatThrownBy(() -> EventJson.read(EventType.MEMBER_LEFT, text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(IOException.class);
        }
    }

    /** JSON pointers of the required fields that the sample has, nested ones too. */
    private static List<String> requiredFields(Sample sample) {
        return EventFields.of(sample.type()).stream()
                .filter(field -> !field.nullable())
                .map(EventFields.Field::pointer)
                .filter(pointer -> !sample.json().at(pointer).isMissingNode())
                .toList();
    }

    private static JsonNode without(Sample sample, String pointer) {
        ObjectNode json = sample.json().deepCopy();
        parent(json, pointer).remove(name(pointer));
        return json;
    }

    private static JsonNode withNull(Sample sample, String pointer) {
        ObjectNode json = sample.json().deepCopy();
        parent(json, pointer).putNull(name(pointer));
        return json;
    }

    private static ObjectNode parent(ObjectNode json, String pointer) {
        return (ObjectNode) json.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static MembershipEvent read(EventType type, JsonNode json) throws IOException {
        return EventJson.read(type, json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
