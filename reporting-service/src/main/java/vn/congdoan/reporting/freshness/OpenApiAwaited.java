package vn.congdoan.reporting.freshness;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.openapi.Refusals;

/** Adds to the OpenAPI document what {@link CatchUpFilter} adds to the answers of operations that may be {@link Awaited}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 3)
public class OpenApiAwaited implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().stream()
                    .filter(OpenApiAwaited::isAwaited)
                    .forEach(OpenApiAwaited::describe);
        }
    }

    private static boolean isAwaited(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals(Awaited.MIN_POSITION));
    }

    private static void describe(Operation operation) {
        // An annotation's example is a text; this one is a list.
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals(Awaited.MIN_POSITION))
                .forEach(parameter ->
                        parameter.style(Parameter.Style.FORM).explode(true).example(List.of("HN-CAUGIAY/612")));
        Refusals.say(
                        operation,
                        ProblemType.NOT_CAUGHT_UP.status(),
                        "The report has not reached `minPosition` within the wait: `not-caught-up`.")
                .addHeader(
                        "Journal-Position",
                        header("How far the report is in the streams that `minPosition` names.", "HN-CAUGIAY/611"));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") || Set.of("304", "503").contains(status)) {
                response.addHeader(
                        "Preference-Applied",
                        header("The wait that was granted, by RFC 7240; absent when none was asked for.", "wait=5"));
            }
        });
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
