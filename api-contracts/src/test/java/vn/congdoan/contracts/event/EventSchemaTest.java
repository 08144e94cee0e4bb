package vn.congdoan.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventSchemaTest {

    @ParameterizedTest
    @EnumSource
    void saysWhatTheRecordSays(EventType type) {
        JsonNode schema = ContractFiles.schemaText(type);
        assertThat(schema.path("title").asText()).isEqualTo(ContractFiles.simpleName(type));
        agrees(type.payload(), schema);
    }

    private static void agrees(Class<?> record, JsonNode schema) {
        List<EventFields.Field> fields = EventFields.in(record, "");
        assertThat(names(schema.path("properties")))
                .as("fields of %s", record.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(
                        fields.stream().map(EventFields.Field::name).toList());
        assertThat(texts(schema.path("required")))
                .as("required fields of %s", record.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(fields.stream()
                        .filter(field -> !field.nullable())
                        .map(EventFields.Field::name)
                        .toList());
        for (EventFields.Field field : fields) {
            JsonNode property = schema.path("properties").path(field.name());
            if (field.list()) {
                assertThat(property.path("type").asText()).as(field.name()).isEqualTo("array");
                property = property.path("items");
            }
            agrees(field, resolved(property));
        }
    }

    private static void agrees(EventFields.Field field, JsonNode schema) {
        assertThat(schema.path("description").asText()).as(field.name()).isNotBlank();
        if (field.type().isRecord()) {
            agrees(field.type(), schema);
        } else if (field.type().isEnum()) {
            assertThat(texts(schema.path("enum")))
                    .as(field.name())
                    .containsExactlyElementsOf(Stream.of(field.type().getEnumConstants())
                            .map(Object::toString)
                            .toList());
        } else {
            assertThat(schema.path("type").asText() + " "
                            + schema.path("format").asText())
                    .as(field.name())
                    .isEqualTo(expected(field.type()));
        }
    }

    private static String expected(Class<?> type) {
        if (type == UUID.class) {
            return "string uuid";
        }
        if (type == LocalDate.class) {
            return "string date";
        }
        if (type == boolean.class) {
            return "boolean ";
        }
        return type == String.class ? "string " : "integer ";
    }

    private static JsonNode resolved(JsonNode schema) {
        String ref = schema.path("$ref").asText();
        return ref.isEmpty() ? schema : ContractFiles.commonSchemaText().at(ref.substring(ref.indexOf('#') + 1));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
