package vn.congdoan.http.openapi;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemMessages;
import vn.congdoan.contracts.problem.ProblemType;

/**
 * Responses with problems. Each names the types that it can have and shows an example of each. What a resource says of a
 * response of its own, with the types in back quotes like {@code `union-dissolved`}, stands before that.
 */
final class ProblemResponses {

    private static final ProblemMessages WORDS = ProblemMessages.in(Locale.ENGLISH);
    private static final Pattern QUOTED = Pattern.compile("`(?:urn:congdoan:problem:)?([a-z-]+)`");
    private static final Map<String, ProblemType> BY_SLUG =
            Arrays.stream(ProblemType.values()).collect(Collectors.toMap(ProblemType::slug, type -> type));

    /** Responses that many operations have in common, by their types. */
    private static final Map<Set<ProblemType>, String> SHARED = Map.ofEntries(
            shared("InvalidRequest", ProblemType.INVALID_REQUEST, ProblemType.MALFORMED_REQUEST),
            shared(
                    "InvalidBody",
                    ProblemType.INVALID_REQUEST,
                    ProblemType.MALFORMED_BODY,
                    ProblemType.MALFORMED_REQUEST),
            shared("Unauthenticated", ProblemType.UNAUTHENTICATED),
            shared("Forbidden", ProblemType.FORBIDDEN),
            shared("NotFound", ProblemType.NOT_FOUND),
            shared("NotAcceptable", ProblemType.NOT_ACCEPTABLE),
            shared("PayloadTooLarge", ProblemType.PAYLOAD_TOO_LARGE),
            shared("UnsupportedMediaType", ProblemType.UNSUPPORTED_MEDIA_TYPE),
            shared("TooManyRequests", ProblemType.TOO_MANY_REQUESTS),
            shared("InternalError", ProblemType.INTERNAL_ERROR),
            shared("Unavailable", ProblemType.UNAVAILABLE));

    private final Components components;

    ProblemResponses(Components components) {
        this.components = components;
    }

    private static Map.Entry<Set<ProblemType>, String> shared(String name, ProblemType... types) {
        return Map.entry(Set.of(types), name);
    }

    /**
     * The response for all problems of one status.
     *
     * @param own what the resource says of it; null when it says nothing
     * @param general the types that any operation of its kind can have
     */
    APIResponse of(@Nullable APIResponse own, Collection<ProblemType> general) {
        Set<ProblemType> named = own == null ? Set.of() : named(own.getDescription());
        if (own == null || (named.isEmpty() && !general.isEmpty())) {
            return general(general);
        }
        StringBuilder description = new StringBuilder(own.getDescription());
        Set<ProblemType> types = EnumSet.noneOf(ProblemType.class);
        types.addAll(named);
        general.stream()
                .filter(types::add)
                .forEach(type -> description.append(' ').append(sentence(type)));
        return fill(own.description(description.toString()), types);
    }

    private APIResponse general(Collection<ProblemType> types) {
        Optional<String> name = Optional.ofNullable(SHARED.get(Set.copyOf(types)));
        name.ifPresent(shared -> {
            if (components.getResponses() == null || !components.getResponses().containsKey(shared)) {
                components.addResponse(shared, response(types));
            }
        });
        return name.map(shared -> OASFactory.createAPIResponse().ref("#/components/responses/" + shared))
                .orElseGet(() -> response(types));
    }

    private APIResponse response(Collection<ProblemType> types) {
        String description = types.stream().map(ProblemResponses::sentence).collect(Collectors.joining(" "));
        return fill(OASFactory.createAPIResponse().description(description), types);
    }

    private APIResponse fill(APIResponse response, Collection<ProblemType> types) {
        MediaType content = ProblemSchemas.problem();
        types.forEach(type -> content.addExample(type.slug(), ProblemExamples.reference(type, components)));
        AnswerHeaders.ofProblems(types)
                .forEach((name, header) -> AnswerHeaders.add(response, name, header, components));
        return response.content(OASFactory.createContent().addMediaType(ProblemSchemas.MEDIA_TYPE, content));
    }

    private static String sentence(ProblemType type) {
        return "%s: `%s`.".formatted(WORDS.title(type), type.slug());
    }

    private static Set<ProblemType> named(@Nullable String description) {
        Map<String, ProblemType> found = new LinkedHashMap<>();
        if (description != null) {
            QUOTED.matcher(description)
                    .results()
                    .map(match -> match.group(1))
                    .filter(BY_SLUG::containsKey)
                    .forEach(slug -> found.put(slug, BY_SLUG.get(slug)));
        }
        return Set.copyOf(found.values());
    }

    /** The types among these that have that status. */
    static List<ProblemType> withStatus(Collection<ProblemType> types, String status) {
        return types.stream()
                .filter(type -> String.valueOf(type.status()).equals(status))
                .toList();
    }
}
