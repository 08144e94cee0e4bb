package vn.congdoan.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import vn.congdoan.contracts.problem.ProblemType;

/** Adds to every operation the problems that any call of its kind can have, with the schema {@code Problem}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiConventions implements OASFilter {

    private static final String RESPONSES = "#/components/responses/";

    /** Quarkus gives these a description of its own. */
    private static final List<ProblemType> ACCESS = List.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN);

    private static final Map<ProblemType, String> RESPONSE_NAMES = new EnumMap<>(Map.of(
            ProblemType.INVALID_REQUEST, "InvalidRequest",
            ProblemType.UNAUTHENTICATED, "Unauthenticated",
            ProblemType.FORBIDDEN, "Forbidden",
            ProblemType.NOT_FOUND, "NotFound",
            ProblemType.NOT_ACCEPTABLE, "NotAcceptable",
            ProblemType.PAYLOAD_TOO_LARGE, "PayloadTooLarge",
            ProblemType.UNSUPPORTED_MEDIA_TYPE, "UnsupportedMediaType",
            ProblemType.INTERNAL_ERROR, "InternalError",
            ProblemType.UNAVAILABLE, "Unavailable"));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        ProblemSchemas.addTo(document.getComponents());
        RESPONSE_NAMES.forEach(
                (type, name) -> document.getComponents().addResponse(name, ProblemSchemas.response(type)));
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(OpenApiConventions::addProblems);
        }
    }

    private static void addProblems(Operation operation) {
        APIResponses responses = operation.getResponses();
        for (ProblemType type : problemsOf(operation)) {
            String status = String.valueOf(type.status());
            if (!responses.hasAPIResponse(status) || ACCESS.contains(type)) {
                responses.addAPIResponse(
                        status, OASFactory.createAPIResponse().ref(RESPONSES + RESPONSE_NAMES.get(type)));
            }
        }
        responses.getAPIResponses().forEach((status, response) -> {
            boolean refusal = status.startsWith("4") || status.startsWith("5");
            if (refusal && response.getRef() == null && response.getContent() == null) {
                response.setContent(ProblemSchemas.content());
            }
        });
    }

    private static Set<ProblemType> problemsOf(Operation operation) {
        Set<ProblemType> problems = new LinkedHashSet<>();
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        boolean body = operation.getRequestBody() != null;
        if (body || !parameters.isEmpty()) {
            problems.add(ProblemType.INVALID_REQUEST);
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            problems.addAll(ACCESS);
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            problems.add(ProblemType.NOT_FOUND);
        }
        problems.add(ProblemType.NOT_ACCEPTABLE);
        if (body) {
            problems.add(ProblemType.PAYLOAD_TOO_LARGE);
            problems.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        problems.add(ProblemType.INTERNAL_ERROR);
        problems.add(ProblemType.UNAVAILABLE);
        return problems;
    }
}
