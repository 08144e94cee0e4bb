package vn.congdoan.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Gives every body of a request and of a success an example, put together from those of the fields, so that it fits the
 * schema whatever becomes of that. It comes after the other filters, when schemas are as they will be.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class BodyExamples implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Composer requests = new Composer(document.getComponents().getSchemas(), false);
        Composer answers = new Composer(document.getComponents().getSchemas(), true);
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        requests.addTo(operation.getRequestBody().getContent());
                    }
                    operation
                            .getResponses()
                            .getAPIResponses()
                            .values()
                            .forEach(response -> answers.addTo(response.getContent()));
                });
    }

    /**
     * Puts examples together.
     *
     * @param answers leave out optional objects and flags: they tell of exceptions, and don't fit together
     */
    private record Composer(Map<String, Schema> schemas, boolean answers) {

        void addTo(@Nullable Content content) {
            if (content != null) {
                content.getMediaTypes().values().stream()
                        .filter(body -> body.getSchema() != null && body.getExample() == null)
                        .filter(body -> body.getExamples() == null)
                        .forEach(body -> body.setExample(example(body.getSchema())));
            }
        }

        private @Nullable Object example(Schema schema) {
            if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
                return schema.getExamples().get(0);
            }
            if (schema.getRef() != null) {
                return example(referred(schema));
            }
            if (schema.getEnumeration() != null) {
                return schema.getEnumeration().get(0);
            }
            if (schema.getItems() != null) {
                Object item = example(schema.getItems());
                return item == null ? List.of() : List.of(item);
            }
            if (schema.getProperties() != null) {
                return object(schema);
            }
            return Stream.of(schema.getAnyOf(), schema.getAllOf())
                    .filter(Objects::nonNull)
                    .flatMap(List::stream)
                    .map(this::example)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private Map<String, Object> object(Schema schema) {
            List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
            Map<String, Object> object = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> {
                Object value = answers && !required.contains(name) && isException(property) ? null : example(property);
                if (value != null) {
                    object.put(name, value);
                }
            });
            return object;
        }

        private boolean isException(Schema property) {
            Schema type = property.getRef() == null ? property : referred(property);
            return type.getProperties() != null
                    || (type.getType() != null && type.getType().contains(SchemaType.BOOLEAN));
        }

        private Schema referred(Schema schema) {
            return Objects.requireNonNull(schemas.get(schema.getRef().substring(SCHEMAS.length())));
        }
    }
}
