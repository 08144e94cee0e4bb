package vn.congdoan.http.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.congdoan.contracts.problem.ProblemType;

/** Headers of answers that both services have; each stands once among the components. */
final class AnswerHeaders {

    static final Header LINK = header(
            "The next page, by RFC 8288: absent on the last one.",
            "<https://api.example.org/v1/members?limit=50&cursor=WyIyMDIxLTA0LTA0Il0>; rel=\"next\"");

    static final Header CONTENT_DISPOSITION =
            header("The name to save the file by, by RFC 6266.", "attachment; filename=\"members.xlsx\"");

    private static final Header CONTENT_LANGUAGE = header("The language of the texts: `vi` or `en`.", "vi");
    private static final Header VARY = header("The texts depend on this request header.", "Accept-Language");
    private static final Header CHALLENGE = header("What is asked for, by RFC 6750.", "Bearer error=\"invalid_token\"");
    private static final Header RETRY_AFTER = OASFactory.createHeader()
            .description("Seconds to wait before the call is sent again; absent where waiting alone doesn't help.")
            .example(1)
            .schema(OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32"));

    /** What every answer says of the caller's budget, in an order that is the same in each build. */
    static final Map<String, Header> LIMITS = new TreeMap<>(Map.of(
            "RateLimit",
            header(
                    "What is left of your budget: `r` calls now, and all of them after `t` seconds without calls "
                            + "(draft-ietf-httpapi-ratelimit-headers).",
                    "\"reads\";r=5999;t=1"),
            "RateLimit-Policy",
            header("Your budget: `q` calls in `w` seconds.", "\"reads\";q=6000;w=60")));

    /** What may pass by itself. */
    private static final Set<ProblemType> PASSING = Set.of(
            ProblemType.REQUEST_IN_FLIGHT,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.UNAVAILABLE,
            ProblemType.NOT_CAUGHT_UP);

    private AnswerHeaders() {}

    /** The headers of an answer with one of these problems. */
    static Map<String, Header> ofProblems(Collection<ProblemType> types) {
        Map<String, Header> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_LANGUAGE, CONTENT_LANGUAGE);
        headers.put(HttpHeaders.VARY, VARY);
        if (types.contains(ProblemType.UNAUTHENTICATED)) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        if (types.stream().anyMatch(PASSING::contains)) {
            headers.put(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        headers.putAll(LIMITS);
        return headers;
    }

    /** Adds a header to a response, unless it describes its own of that name. */
    static void add(APIResponse response, String name, Header header, Components components) {
        if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
            components.addHeader(name, header);
            response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
        }
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
