package vn.congdoan.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsyncApiTest {

    private final JsonNode document = ContractFiles.asyncApi();

    @Test
    void hasTheTypesOfEventsAsMessages() {
        List<String> types =
                Stream.of(EventType.values()).map(ContractFiles::simpleName).toList();
        assertThat(names("/components/messages")).containsExactlyElementsOf(types);
        assertThat(names("/channels/membershipEvents/messages")).containsExactlyElementsOf(types);
        assertThat(texts(document.at("/operations/publishFacts/messages"), "$ref"))
                .containsExactlyElementsOf(types.stream()
                        .map(type -> "#/channels/membershipEvents/messages/" + type)
                        .toList());
        assertThat(texts(document.at("/components/schemas/Headers/properties/ce_type/enum"), ""))
                .containsExactlyElementsOf(
                        Stream.of(EventType.values()).map(EventType::typeName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void describesEveryMessage(EventType type) {
        JsonNode message = document.at("/components/messages/" + ContractFiles.simpleName(type));
        assertThat(message.path("name").asText()).isEqualTo(type.typeName());
        assertThat(message.path("summary").asText())
                .isEqualTo(ContractFiles.schemaText(type).path("description").asText());
        assertThat(message.at("/headers/$ref").asText()).isEqualTo("#/components/schemas/Headers");
        assertThat(message.at("/payload/schema/$ref").asText())
                .isEqualTo("./schemas/" + ContractFiles.simpleName(type) + ".json");
    }

    @ParameterizedTest
    @EnumSource
    void showsTheSamplesAsExamples(EventType type) {
        List<JsonNode> examples = new ArrayList<>();
        document.at("/components/messages/" + ContractFiles.simpleName(type) + "/examples")
                .forEach(example -> {
                    assertThat(example.at("/headers/ce_type").asText()).isEqualTo(type.typeName());
                    examples.add(example.path("payload"));
                });
        assertThat(examples)
                .containsExactlyInAnyOrderElementsOf(ContractFiles.samples(type).stream()
                        .map(ContractFiles.Sample::json)
                        .toList());
    }

    @Test
    void hasTheHeaders() throws IllegalAccessException {
        List<String> headers = new ArrayList<>();
        for (Field constant : EventHeaders.class.getFields()) {
            if (!constant.getName().endsWith("_VALUE")) {
                headers.add((String) constant.get(null));
            }
        }
        assertThat(names("/components/schemas/Headers/properties")).containsExactlyInAnyOrderElementsOf(headers);
        headers.remove(EventHeaders.TRACE_PARENT);
        assertThat(texts(document.at("/components/schemas/Headers/required"), ""))
                .containsExactlyInAnyOrderElementsOf(headers);
        assertThat(document.at("/components/schemas/Headers/properties/ce_source/const")
                        .asText())
                .isEqualTo(EventHeaders.SOURCE_VALUE);
        assertThat(document.at("/components/schemas/Headers/properties/ce_specversion/const")
                        .asText())
                .isEqualTo(EventHeaders.SPEC_VERSION_VALUE);
        assertThat(document.at("/components/schemas/Headers/properties/content-type/const")
                        .asText())
                .isEqualTo(EventHeaders.CONTENT_TYPE_VALUE);
    }

    @Test
    void isOfVersion3AndHasNoDanglingReference() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.1.0");
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(ContractFiles.exists(reference)).isTrue();
            }
        });
    }

    private List<String> names(String pointer) {
        List<String> names = new ArrayList<>();
        document.at(pointer).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(node ->
                texts.add(field.isEmpty() ? node.asText() : node.path(field).asText()));
        return texts;
    }
}
