package vn.congdoan.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
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
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .flatMap(BodyExamples::bodies)
                .filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .filter(body -> body.getSchema() != null && body.getExample() == null && body.getExamples() == null)
                .forEach(body -> body.setExample(example(body.getSchema(), schemas)));
    }

    private static Stream<@Nullable Content> bodies(Operation operation) {
        return Stream.concat(
                Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent()),
                operation.getResponses().getAPIResponses().values().stream().map(response -> response.getContent()));
    }

    private static @Nullable Object example(Schema schema, Map<String, Schema> schemas) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getRef() != null) {
            return example(Objects.requireNonNull(schemas.get(schema.getRef().substring(SCHEMAS.length()))), schemas);
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getItems() != null) {
            Object item = example(schema.getItems(), schemas);
            return item == null ? List.of() : List.of(item);
        }
        if (schema.getProperties() != null) {
            Map<String, Object> object = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> {
                Object value = example(property, schemas);
                if (value != null) {
                    object.put(name, value);
                }
            });
            return object;
        }
        return Stream.of(schema.getAnyOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(choice -> example(choice, schemas))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
