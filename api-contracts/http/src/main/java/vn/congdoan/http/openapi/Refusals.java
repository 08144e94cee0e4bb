package vn.congdoan.http.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** For the filters of a service: what it says of refusals beside its resources and {@link OpenApiConventions}. */
public final class Refusals {

    private Refusals() {}

    /**
     * Says something of an operation's refusals of that status, after what the resource says of them. What Quarkus says by
     * itself names no type and goes.
     *
     * @param sentence names problem types by their slugs, each in back quotes
     */
    public static APIResponse say(Operation operation, int status, String sentence) {
        String key = String.valueOf(status);
        APIResponse present = operation.getResponses().getAPIResponse(key);
        if (present == null || !present.getDescription().contains("`")) {
            APIResponse refusal = OASFactory.createAPIResponse().description(sentence);
            operation.getResponses().addAPIResponse(key, refusal);
            return refusal;
        }
        return present.description(present.getDescription() + " " + sentence);
    }
}
