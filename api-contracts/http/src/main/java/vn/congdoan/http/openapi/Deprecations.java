package vn.congdoan.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.deprecation.DeprecatedSince;
import vn.congdoan.http.deprecation.Deprecation;

/** Marks what is {@link DeprecatedSince} a day: operations with their headers, and parameters. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Deprecations implements OASFilter {

    private static final DotName MARK = DotName.createSimple(DeprecatedSince.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName QUERY = DotName.createSimple(jakarta.ws.rs.QueryParam.class);
    private static final DotName HEADER = DotName.createSimple(jakarta.ws.rs.HeaderParam.class);

    private final Map<String, Deprecation> operations = new HashMap<>();
    private final Map<String, Map<String, Deprecation>> parameters = new HashMap<>();

    /** @param index the application's classes */
    public Deprecations(IndexView index) {
        for (AnnotationInstance mark : index.getAnnotations(MARK)) {
            Deprecation deprecation = new Deprecation(
                    LocalDate.parse(mark.value().asString()),
                    LocalDate.parse(mark.value("sunset").asString()),
                    mark.value("instead").asString());
            if (mark.target().kind() == AnnotationTarget.Kind.METHOD) {
                operations.put(operationId(mark.target().asMethod()), deprecation);
            } else {
                MethodParameterInfo parameter = mark.target().asMethodParameter();
                parameters
                        .computeIfAbsent(operationId(parameter.method()), id -> new HashMap<>())
                        .put(name(parameter), deprecation);
            }
        }
    }

    /** As the OpenAPI document has it: the annotation's, or else the method's name. */
    private static String operationId(MethodInfo method) {
        AnnotationInstance operation = method.annotation(OPERATION);
        AnnotationValue id = operation == null ? null : operation.value("operationId");
        return id == null ? method.name() : id.asString();
    }

    private static String name(MethodParameterInfo parameter) {
        return Stream.of(QUERY, HEADER)
                .map(parameter::declaredAnnotation)
                .filter(Objects::nonNull)
                .map(named -> named.value().asString())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("neither a query parameter nor a header: " + parameter));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(each -> each.values().stream())
                .forEach(this::mark);
    }

    private void mark(Operation operation) {
        Deprecation whole = operations.get(operation.getOperationId());
        if (whole != null) {
            operation.setDeprecated(true);
            operation.setDescription(described(operation.getDescription(), whole));
            operation.getResponses().getAPIResponses().values().stream()
                    .filter(response -> response.getRef() == null)
                    .forEach(response -> addHeaders(response, whole));
        }
        Map<String, Deprecation> parts = parameters.getOrDefault(operation.getOperationId(), Map.of());
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            Deprecation part = parts.get(parameter.getName());
            if (part != null) {
                parameter.setDeprecated(true);
                parameter.setDescription(described(parameter.getDescription(), part));
            }
        }
    }

    private static String described(@Nullable String description, Deprecation deprecation) {
        return description == null ? deprecation.sentence() : description + " " + deprecation.sentence();
    }

    private static void addHeaders(APIResponse response, Deprecation deprecation) {
        response.addHeader(
                Deprecation.HEADER, header("Since when it is deprecated, by RFC 9745.", deprecation.header()));
        response.addHeader(
                Deprecation.SUNSET_HEADER, header("When it may be gone, by RFC 8594.", deprecation.sunsetHeader()));
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
