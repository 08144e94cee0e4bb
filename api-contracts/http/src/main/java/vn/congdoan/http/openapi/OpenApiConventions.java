package vn.congdoan.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import vn.congdoan.contracts.problem.ProblemType;

/**
 * Adds to every operation what holds for any call of its kind: the problems it can have, the language of their texts, and
 * the link of a page to the next.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiConventions implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        ProblemSchemas.addTo(document.getComponents());
        document.addServer(OASFactory.createServer().url("/").description("Where this document is served from."));
        for (PathItem path : document.getPaths().getPathItems().values()) {
            for (Operation operation : path.getOperations().values()) {
                addProblems(operation, document.getComponents());
                addLinks(operation, document.getComponents());
                operation.addParameter(language());
            }
        }
    }

    private static Parameter language() {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(HttpHeaders.ACCEPT_LANGUAGE)
                .description("The language of a problem's texts, by RFC 9110: `vi`, which is the default, or `en`.")
                .example("en")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static void addProblems(Operation operation, Components components) {
        ProblemResponses problems = new ProblemResponses(components);
        APIResponses responses = operation.getResponses();
        Collection<ProblemType> general = problemsOf(operation);
        Set<String> refusals = new TreeSet<>();
        general.forEach(type -> refusals.add(String.valueOf(type.status())));
        responses.getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("4") || status.startsWith("5"))
                .forEach(refusals::add);
        refusals.forEach(status -> responses.addAPIResponse(
                status, problems.of(responses.getAPIResponse(status), ProblemResponses.withStatus(general, status))));
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    private static List<ProblemType> problemsOf(Operation operation) {
        boolean body = operation.getRequestBody() != null;
        boolean closed =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        Stream<ProblemType> always = Stream.of(
                ProblemType.INVALID_REQUEST,
                ProblemType.MALFORMED_REQUEST,
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.TOO_MANY_REQUESTS,
                ProblemType.INTERNAL_ERROR,
                ProblemType.UNAVAILABLE);
        Stream<ProblemType> ofAccess =
                closed ? Stream.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN) : Stream.empty();
        Stream<ProblemType> ofPath =
                hasParameter(operation, Parameter.In.PATH) ? Stream.of(ProblemType.NOT_FOUND) : Stream.empty();
        Stream<ProblemType> ofBody = body
                ? Stream.of(
                        ProblemType.MALFORMED_BODY, ProblemType.PAYLOAD_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE)
                : Stream.empty();
        return Stream.of(always, ofAccess, ofPath, ofBody)
                .flatMap(types -> types)
                .sorted()
                .toList();
    }

    private static boolean hasParameter(Operation operation, Parameter.In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
    }

    private static void addLinks(Operation operation, Components components) {
        for (Map.Entry<String, APIResponse> each :
                operation.getResponses().getAPIResponses().entrySet()) {
            if (each.getKey().startsWith("2") && isPage(each.getValue(), components)) {
                AnswerHeaders.add(each.getValue(), HttpHeaders.LINK, AnswerHeaders.LINK, components);
            }
        }
    }

    private static boolean isPage(APIResponse response, Components components) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(schema -> schema != null && schema.getRef() != null)
                        .map(Schema::getRef)
                        .map(ref -> components.getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1)))
                        .filter(Objects::nonNull)
                        .map(Schema::getProperties)
                        .anyMatch(fields -> fields != null
                                && fields.containsKey("items")
                                && (fields.containsKey("nextCursor") || fields.containsKey("next")));
    }
}
