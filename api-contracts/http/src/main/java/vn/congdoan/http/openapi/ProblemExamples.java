package vn.congdoan.http.openapi;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import vn.congdoan.contracts.problem.ProblemMessages;
import vn.congdoan.contracts.problem.ProblemType;

/** A problem of each type as it is answered to who asks for no language. */
final class ProblemExamples {

    private static final ProblemMessages TITLES = ProblemMessages.in(Locale.ENGLISH);
    private static final ProblemMessages WORDS = ProblemMessages.in(ProblemMessages.VIETNAMESE);
    private static final String ORGANIZATION = "HN-CAUGIAY";

    /** What the messages of these types are about. */
    private static final Map<ProblemType, List<Object>> ARGUMENTS =
            new EnumMap<>(Map.<ProblemType, List<Object>>ofEntries(
                    Map.entry(ProblemType.MALFORMED_BODY, List.of(3, 17)),
                    Map.entry(ProblemType.INVALID_REQUEST, List.of(1)),
                    Map.entry(ProblemType.OUTSIDE_YOUR_ORGANIZATION, List.of(ORGANIZATION)),
                    Map.entry(ProblemType.DUPLICATE_CODE, List.of(ORGANIZATION)),
                    Map.entry(ProblemType.DUPLICATE_TAX_CODE, List.of("0101248141")),
                    Map.entry(ProblemType.DOCUMENT_NUMBER_TAKEN, List.of("123/QĐ-LĐLĐ", LocalDate.of(2021, 4, 1))),
                    Map.entry(ProblemType.UNION_HAS_MEMBERS, List.of(154)),
                    Map.entry(ProblemType.ACTIVITY_WITHDRAWN, List.of(LocalDate.of(2021, 10, 20))),
                    Map.entry(ProblemType.DIRECTIVE_REGISTERED, List.of("12/CTr-LĐLĐ")),
                    Map.entry(ProblemType.DIRECTIVE_ENDED, List.of(LocalDate.of(2022, 6, 30))),
                    Map.entry(ProblemType.SECTION_DISSOLVED, List.of(LocalDate.of(2022, 6, 30))),
                    Map.entry(ProblemType.SECTION_HAS_GROUPS, List.of(3)),
                    Map.entry(ProblemType.NOTHING_TO_RETRY, List.of(ORGANIZATION, 612)),
                    Map.entry(ProblemType.STREAM_FORKED, List.of(ORGANIZATION)),
                    Map.entry(ProblemType.NOT_CAUGHT_UP, List.of(ORGANIZATION + "/612"))));

    private static final int MEBIBYTE = 1_048_576;

    private ProblemExamples() {}

    /** The example of that type among the components, where it is put when it is missing. */
    static Example reference(ProblemType type, Components components) {
        if (components.getExamples() == null || !components.getExamples().containsKey(type.slug())) {
            components.addExample(
                    type.slug(),
                    OASFactory.createExample().summary(TITLES.title(type)).value(problem(type)));
        }
        return OASFactory.createExample().ref("#/components/examples/" + type.slug());
    }

    private static Map<String, Object> problem(ProblemType type) {
        List<Object> arguments =
                type == ProblemType.PAYLOAD_TOO_LARGE ? List.of(MEBIBYTE) : ARGUMENTS.getOrDefault(type, List.of());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", type.uri().toString());
        problem.put("title", WORDS.title(type));
        problem.put("status", type.status());
        problem.put("detail", WORDS.detail(type, arguments.toArray()));
        if (type == ProblemType.INVALID_REQUEST) {
            problem.put("errors", List.of(fieldError()));
        } else if (type == ProblemType.INTERNAL_ERROR) {
            problem.put("id", "5f0d3b52-2c0f-4c55-9f0e-2f6f4f5a9a10");
        }
        return problem;
    }

    private static Map<String, Object> fieldError() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("parameter", "limit");
        error.put("code", "max");
        error.put("detail", WORDS.error("max", 200));
        return error;
    }
}
