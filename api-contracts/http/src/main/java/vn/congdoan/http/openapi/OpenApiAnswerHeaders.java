package vn.congdoan.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to every answer what is left of the caller's budget, to every read the tag by which it need not be sent again, and
 * to every file its name. Files and streams have no tags.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 5)
public class OpenApiAnswerHeaders implements OASFilter {

    private static final String A_TAG = "W/\"5f2b8c0e9d3a47162b8f0c5d7e914a36\"";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> describe(method, operation, document.getComponents())));
    }

    private static void describe(HttpMethod method, Operation operation, Components components) {
        boolean tagged = method == HttpMethod.GET
                && operation.getResponses().getAPIResponses().entrySet().stream()
                        .allMatch(answer -> !answer.getKey().startsWith("2") || isJson(answer.getValue()));
        if (tagged && !operation.getResponses().hasAPIResponse("304")) {
            operation
                    .addParameter(ifNoneMatch())
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("It is what you hold."));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") || status.equals("304")) {
                AnswerHeaders.LIMITS.forEach((name, header) -> AnswerHeaders.add(response, name, header, components));
                if (isFile(response)) {
                    AnswerHeaders.add(
                            response, HttpHeaders.CONTENT_DISPOSITION, AnswerHeaders.CONTENT_DISPOSITION, components);
                }
                if (tagged && !hasHeader(response, HttpHeaders.ETAG)) {
                    response.addHeader(HttpHeaders.ETAG, tag());
                }
            }
        });
    }

    private static boolean isJson(APIResponse response) {
        return response.getContent() == null || response.getContent().hasMediaType(MediaType.APPLICATION_JSON);
    }

    private static boolean isFile(APIResponse response) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .anyMatch(media -> media.getSchema() != null
                                && "binary".equals(media.getSchema().getFormat()));
    }

    private static boolean hasHeader(APIResponse response, String name) {
        return response.getHeaders() != null && response.getHeaders().containsKey(name);
    }

    private static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(HttpHeaders.IF_NONE_MATCH)
                .description("The `ETag` of the answer that you hold: if it would be the same, the answer is 304.")
                .example(A_TAG)
                .schema(text());
    }

    private static Header tag() {
        return OASFactory.createHeader()
                .description("The tag of what is answered here.")
                .example(A_TAG)
                .schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
