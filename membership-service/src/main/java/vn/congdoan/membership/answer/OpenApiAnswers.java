package vn.congdoan.membership.answer;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
import vn.congdoan.http.openapi.Refusals;
import vn.congdoan.membership.idempotency.Idempotent;
import vn.congdoan.membership.journal.JournalPosition;

/**
 * Adds to the OpenAPI document what {@link Responses} and {@link Idempotent} add to answers. It comes before the filter of
 * the HTTP conventions, which gives refusals their content.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 10)
public class OpenApiAnswers implements OASFilter {

    /** Operations whose answer has an entity tag: those on a single resource. */
    private static final Set<String> TAGGED = Set.of(
            "getOrganization",
            "getEnterprise",
            "getUnion",
            "getMember",
            "getPlan",
            "getPlanRevision",
            "getActivityKind",
            "getActivity",
            "getEvaluationScale",
            "getEvaluation",
            "getDirective",
            "getSection");

    /** What districts may read of each other, by tags. */
    private static final Set<String> OPEN =
            Set.of("Organizations", "Plans", "Activity kinds", "Evaluation scales", "Directives");

    /** Operations whose answer has the entity tag of what they changed. */
    private static final Set<String> CHANGED = Set.of(
            "assignPlan",
            "correctMember",
            "defineActivityKind",
            "defineEvaluationScale",
            "evaluateUnion",
            "evaluateOrganization");

    /** Operations whose answer is for the caller's eyes and for no cache. */
    private static final Set<String> NOT_STORED = Set.of("revealCitizenNumber", "exportPersonalData");

    /** Operations whose answer says where the new resource is. */
    private static final Set<String> LOCATED = Set.of(
            "registerOrganization",
            "registerEnterprise",
            "foundUnion",
            "admitMember",
            "assignPlan",
            "defineActivityKind",
            "recordActivity",
            "registerDirective",
            "establishSection",
            "requestReplay",
            "submitImport",
            "defineEvaluationScale",
            "evaluateUnion",
            "evaluateOrganization",
            "submitAgencyList");

    private static final Set<String> LOCATION_STATUSES = Set.of("201", "202");

    /** Operations that only read, by POST because what they look for is personal data. */
    private static final Set<String> SEARCHES = Set.of("searchMembers");

    /** Operations that only set work going, or end it: the facts come later. */
    private static final Set<String> SET_GOING =
            Set.of("requestReplay", "submitImport", "cancelImport", "submitAgencyList");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (var path : document.getPaths().getPathItems().values()) {
            for (Map.Entry<HttpMethod, Operation> each : path.getOperations().entrySet()) {
                describe(each.getKey(), each.getValue());
            }
        }
        // An annotation's example is a text; these are objects.
        property(document, "JournalRow", "payload")
                .addExample(Map.of("organizationCode", "HN-CAUGIAY", "admittedOn", "2021-04-02"));
        property(document, "Change", "data")
                .addExample(Map.of("organizationCode", "HN-CAUGIAY", "admittedOn", "2021-04-02"));
        property(document, "JournalDigest", "counts")
                .addExample(new TreeMap<>(
                        Map.of("ORGANIZATION", 1, "PLAN", 2, "UNIONS_FOUNDED", 11, "MEMBERS_ADMITTED", 589)));
        // One that is put together of all fields would be held in two places.
        schema(document, "NewActivity")
                .addExample(new TreeMap<>(Map.of(
                        "kind",
                        "dissemination",
                        "organizationCode",
                        "HN-CAUGIAY",
                        "heldOn",
                        "2021-10-12",
                        "title",
                        "Hội nghị quán triệt Nghị quyết 02-NQ/TW",
                        "document",
                        new TreeMap<>(Map.of("number", "88/KH-LĐLĐ", "issuedOn", "2021-09-30")),
                        "amounts",
                        List.of(
                                new TreeMap<>(Map.of("measure", "sessions", "amount", 1)),
                                new TreeMap<>(Map.of("measure", "participants", "amount", 120))))));
    }

    private static Schema property(OpenAPI document, String schema, String name) {
        return Objects.requireNonNull(schema(document, schema).getProperties().get(name));
    }

    private static Schema schema(OpenAPI document, String name) {
        return Objects.requireNonNull(document.getComponents().getSchemas().get(name));
    }

    private static void describe(HttpMethod method, Operation operation) {
        if (method != HttpMethod.GET || Collections.disjoint(operation.getTags(), OPEN)) {
            Refusals.say(
                    operation,
                    ProblemType.OUTSIDE_YOUR_ORGANIZATION.status(),
                    "An organization that the call names, or that it is about, is not the caller's: "
                            + "`outside-your-organization`.");
        }
        if (records(method, operation)) {
            Refusals.say(
                    operation,
                    ProblemType.JOURNAL_REWOUND.status(),
                    "The journal was restored from a copy that lacks facts already reported, and nothing is recorded until "
                            + "that is settled: `journal-rewound`.");
        }
        if (isRepeatable(method, operation)) {
            operation.addParameter(headerParameter(
                    Idempotent.HEADER,
                    "A text of your choice, new for each thing that you want done: a call repeated with it is answered as "
                            + "the first was, and done once. Answers are kept for 24 hours, unless whoever runs the service "
                            + "says otherwise; after that the key counts as new.",
                    "6f1c2b9e-0d53-4b1f-9a77-2f0f3f6f7a10"));
            Refusals.say(
                    operation,
                    ProblemType.REQUEST_IN_FLIGHT.status(),
                    "A call with the same `Idempotency-Key` is being worked on: `request-in-flight`.");
            Refusals.say(
                    operation,
                    ProblemType.IDEMPOTENCY_KEY_REUSED.status(),
                    "The `Idempotency-Key` was used with another request: `idempotency-key-reused`.");
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                describeSuccess(method, operation, status, answer);
            }
        });
        if (TAGGED.contains(operation.getOperationId())) {
            operation.addParameter(headerParameter(
                    HttpHeaders.IF_NONE_MATCH,
                    "The `ETag` of the representation that you hold: if it is still the same, the answer is 304.",
                    "\"5f2b8c0e9d3a47162b8f0c5d7e914a36\""));
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse().description("The representation is the one that you hold."));
        }
    }

    /** Whether it puts a fact in the journal. */
    private static boolean records(HttpMethod method, Operation operation) {
        return method != HttpMethod.GET
                && !SET_GOING.contains(operation.getOperationId())
                && !SEARCHES.contains(operation.getOperationId());
    }

    private static boolean isRepeatable(HttpMethod method, Operation operation) {
        return method == HttpMethod.POST && !SEARCHES.contains(operation.getOperationId());
    }

    private static void describeSuccess(HttpMethod method, Operation operation, String status, APIResponse answer) {
        if (records(method, operation)) {
            answer.addHeader(
                    JournalPosition.HEADER,
                    header(
                            "Where the fact stands in the journal: pass it to reports as `minPosition` to read your own "
                                    + "write. A transfer between two organizations has two, separated by a comma.",
                            "HN-CAUGIAY/17"));
        }
        if (isRepeatable(method, operation)) {
            answer.addHeader(
                    Idempotent.REPLAYED_HEADER,
                    header("`true` when the answer was given before and is given again.", "true"));
        }
        if (NOT_STORED.contains(operation.getOperationId())) {
            answer.addHeader(HttpHeaders.CACHE_CONTROL, header("The answer is to be kept nowhere.", "no-store"));
        }
        if (LOCATION_STATUSES.contains(status) && LOCATED.contains(operation.getOperationId())) {
            answer.addHeader(
                    HttpHeaders.LOCATION,
                    header(
                            "Where the new resource is.",
                            "http://localhost:8081/v1/members/019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53"));
        }
        if (TAGGED.contains(operation.getOperationId()) || CHANGED.contains(operation.getOperationId())) {
            answer.addHeader(
                    HttpHeaders.ETAG,
                    header("The tag of this representation.", "\"5f2b8c0e9d3a47162b8f0c5d7e914a36\""));
        }
    }

    private static Parameter headerParameter(String name, String description, String example) {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .description(description)
                .example(example)
                .schema(text());
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .example(example)
                .schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
