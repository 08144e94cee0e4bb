package vn.congdoan.guards.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule is shown an answer that breaks it. */
class ConformanceTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            paths:
              /v1/unions/{id}:
                get:
                  operationId: getUnion
                  parameters:
                  - {name: limit, in: query, schema: {type: integer, maximum: 200}}
                  responses:
                    "200":
                      description: OK
                      headers: {ETag: {required: true, schema: {type: string}}}
                      content: {application/json: {schema: {$ref: "#/components/schemas/Union"}}}
                    "404":
                      description: "Not found: `not-found`."
                      content: {application/problem+json: {schema: {type: object}}}
            components:
              schemas:
                Union:
                  type: object
                  required: [foundedOn]
                  properties: {foundedOn: {type: string, format: date}}
            """;
    private static final String UNION = "{\"foundedOn\":\"2021-04-04\"}";
    private static final Header JSON = new Header("Content-Type", "application/json");
    private static final Header PROBLEM = new Header("Content-Type", "application/problem+json");
    private static final Header TAG = new Header("ETag", "\"a\"");

    private final Contract contract = contract();
    private final Conformance conformance = new Conformance(contract);

    @Test
    void findsNothingInAnswersByTheContract() {
        assertThat(broken("", new Answer(200, List.of(JSON, TAG), Body.of(UNION))))
                .isEmpty();
        assertThat(broken("", new Answer(404, List.of(PROBLEM), Body.of(problem(404, "not-found")))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"foundedOn\":\"2021-02-30\"} | body by its schema",
                "{\"foundedOn\":\"2021-04-04\",\"more\":1} | body by its schema",
                "{} | body by its schema",
                "{\"foundedOn\" | body is JSON"
            })
    void findsBodiesThatAreNotAsDescribed(String body, String rule) {
        assertThat(broken("", new Answer(200, List.of(JSON, TAG), Body.of(body))))
                .anyMatch(line -> line.startsWith(rule));
    }

    @Test
    void findsWhatIsNotDocumented() {
        Header more = new Header("X-More", "1");
        assertThat(broken("", new Answer(200, List.of(JSON, TAG, more), Body.of(UNION))))
                .containsExactly("header documented: x-more");
        assertThat(broken("", new Answer(200, List.of(JSON), Body.of(UNION))))
                .containsExactly("header there: ETag with 200");
        assertThat(broken("", new Answer(202, List.of(JSON), Body.NONE)))
                .containsExactly("status documented: 202 of getUnion");
        assertThat(broken("", new Answer(404, List.of(PROBLEM), Body.of(problem(404, "unknown-path")))))
                .containsExactly("problem type documented: unknown-path with 404");
    }

    @Test
    void findsFailuresAndRefusalsThatAreNoProblems() {
        assertThat(broken("", new Answer(500, List.of(PROBLEM), Body.of(problem(500, "internal-error")))))
                .contains("no 5xx: 500");
        assertThat(broken("", new Answer(404, List.of(JSON), Body.of("{}"))))
                .contains("refusals are problems: 404 is application/json");
        assertThat(broken("", new Answer(404, List.of(PROBLEM), Body.of(problem(400, "not-found")))))
                .contains("problem's status is the answer's: 400, 404");
        assertThat(broken(
                        "",
                        new Answer(404, List.of(PROBLEM), Body.of(problem(404, "java.lang.IllegalStateException")))))
                .contains("tells nothing of the inside");
    }

    @Test
    void findsWhatIsAcceptedThoughItIsForbidden() {
        assertThat(broken("?limit=201", new Answer(200, List.of(JSON, TAG), Body.of(UNION))))
                .singleElement()
                .asString()
                .startsWith("refused by its schema");
        assertThat(broken("?more=1", new Answer(200, List.of(JSON, TAG), Body.of(UNION))))
                .containsExactly("refused unknown: the parameter more of getUnion");
    }

    private List<String> broken(String query, Answer answer) {
        Operation operation = contract.operations().get(0);
        Principal caller = new Principal("caller", "partner", "token");
        Request request = new Call(operation, caller, Map.of("id", "1"), List.of(), List.of(), null)
                .request(Intent.VALID, "")
                .to(operation, "GET", "/v1/unions/1" + query);
        return conformance.broken(request, answer);
    }

    private static String problem(int status, String kind) {
        return "{\"type\":\"urn:congdoan:problem:%s\",\"status\":%d}".formatted(kind, status);
    }

    private static Contract contract() {
        try {
            return new Contract(new YAMLMapper().readTree(DOCUMENT));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
