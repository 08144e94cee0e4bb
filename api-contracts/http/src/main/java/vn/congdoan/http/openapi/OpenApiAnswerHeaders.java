package vn.congdoan.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.congdoan.contracts.problem.ProblemType;

/** Adds to every operation what limits say of it, and to every read the tag by which it need not be sent again. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 5)
public class OpenApiAnswerHeaders implements OASFilter {

    private static final String RATE_LIMIT = "RateLimit";
    private static final String RATE_LIMIT_POLICY = "RateLimit-Policy";
    private static final String TOO_MANY_REQUESTS = "TooManyRequests";
    private static final String A_TAG = "W/\"5f2b8c0e9d3a47162b8f0c5d7e914a36\"";

    private static final Map<String, Header> LIMITS = Map.of(
            RATE_LIMIT,
            header(
                    "What is left of your budget: `r` calls now, and all of them after `t` seconds without calls "
                            + "(draft-ietf-httpapi-ratelimit-headers).",
                    "\"reads\";r=5999;t=1"),
            RATE_LIMIT_POLICY,
            header("Your budget: `q` calls in `w` seconds.", "\"reads\";q=6000;w=60"));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        LIMITS.forEach((name, header) -> document.getComponents().addHeader(name, header));
        document.getComponents().addResponse(TOO_MANY_REQUESTS, tooManyRequests());
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach(OpenApiAnswerHeaders::describe));
    }

    private static void describe(HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                LIMITS.keySet().forEach(name -> response.addHeader(name, reference(name)));
                if (method == HttpMethod.GET && !hasHeader(response, HttpHeaders.ETAG)) {
                    response.addHeader(HttpHeaders.ETAG, header("The tag of what is answered here.", A_TAG));
                }
            }
        });
        operation
                .getResponses()
                .addAPIResponse(
                        "429", OASFactory.createAPIResponse().ref("#/components/responses/" + TOO_MANY_REQUESTS));
        if (method == HttpMethod.GET && !operation.getResponses().hasAPIResponse("304")) {
            operation
                    .addParameter(ifNoneMatch())
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("It is what you hold."));
        }
    }

    private static boolean hasHeader(APIResponse response, String name) {
        return response.getHeaders() != null && response.getHeaders().containsKey(name);
    }

    private static APIResponse tooManyRequests() {
        APIResponse response = ProblemSchemas.response(ProblemType.TOO_MANY_REQUESTS);
        LIMITS.keySet().forEach(name -> response.addHeader(name, reference(name)));
        return response.addHeader(
                HttpHeaders.RETRY_AFTER,
                OASFactory.createHeader()
                        .description("After how many seconds there is a call left.")
                        .example(1)
                        .schema(OASFactory.createSchema().addType(SchemaType.INTEGER)));
    }

    private static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(HttpHeaders.IF_NONE_MATCH)
                .description("The `ETag` of the answer that you hold: if it would be the same, the answer is 304.")
                .example(A_TAG)
                .schema(text());
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .example(example)
                .schema(text());
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
