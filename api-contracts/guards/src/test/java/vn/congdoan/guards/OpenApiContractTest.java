package vn.congdoan.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiContractTest {

    /** These tests are about a build that changes nothing, also in one that is asked to renew the services' documents. */
    @BeforeEach
    void changeNothing() {
        System.clearProperty("contracts.update");
        System.clearProperty("contracts.release");
    }

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths:
              /v1/unions:
                get:
                  operationId: listUnions
                  summary: List unions
                  description: Lists them.
                  parameters:
                  - name: q
                    in: query
                    description: What to search.
                    example: bac tu liem
                    deprecated: false
                    schema: {type: string}
                  responses:
                    "200":
                      description: OK
                      headers: {Link: {description: The next page., schema: {type: string}}}
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/UnionView"}
                          example: {name: Kim Lâm, members: 154}
                    "404":
                      description: Not found.
                      content:
                        application/problem+json:
                          schema: {$ref: "#/components/schemas/Problem"}
                          examples: {not-found: {$ref: "#/components/examples/not-found"}}
                post:
                  summary: Found a union
                  description: Founds one.
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/UnionRequest"}
                        example: {number: "1"}
                  responses:
                    "201": {description: Created}
            components:
              schemas:
                UnionView:
                  type: object
                  description: A union.
                  required: [name, members]
                  properties:
                    name: {type: string, description: Its name., examples: [Kim Lâm]}
                    members: {type: [integer, "null"], description: How many., examples: [154]}
                    state: {$ref: "#/components/schemas/State"}
                    seats: {type: array, description: Who leads it., examples: [[An]], items: {type: string}}
                UnionRequest:
                  type: object
                  description: A union to found.
                  required: [number]
                  properties: {number: {type: string, description: Its number., examples: ["1"]}, note: {anyOf: [{$ref: "#/components/schemas/Note"}, {type: "null"}]}}
                Note:
                  type: string
                  description: A note.
                  enum: [A, B]
                State:
                  type: string
                  description: A state.
                  enum: [ACTIVE, DISSOLVED]
                Problem:
                  type: object
                  description: A problem.
                  properties: {type: {$ref: "#/components/schemas/ProblemType"}}
                ProblemType:
                  type: string
                  description: A type.
                  enum: ["urn:x:not-found"]
              examples:
                not-found: {value: {type: "urn:x:not-found", status: 404}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "post: | put:",
                "name: q | name: search",
                "in: query | in: header",
                "schema: {type: string} | schema: {type: integer}",
                "deprecated: false | required: true",
                "members: {type: [integer, \"null\"] | members: {type: [string, \"null\"]",
                "required: [name, members] | required: [name]",
                "required: [name, members] | required: [members]",
                "required: [number] | required: [number, note]",
                "enum: [A, B] | enum: [A]",
                "name: {type: string, description: Its name., examples: [Kim Lâm]} | nom: {type: string}",
                "seats: {type: array, description: Who leads it., examples: [[An]], items: {type: string}} | of: {type: string}",
                "items: {type: string} | items: {type: integer}",
                "enum: [ACTIVE, DISSOLVED] | enum: [ACTIVE]",
                "number: {type: string | number: {type: string, maxLength: 3",
                "number: {type: string | number: {type: string, format: date",
                "name: {type: string | name: {type: [string, \"null\"]",
                "note: {anyOf: [{$ref: \"#/components/schemas/Note\"}, {type: \"null\"}]} | note: {$ref: \"#/components/schemas/Note\"}",
                "application/json: | application/xml:",
                "operationId: listUnions | operationId: getUnions",
                "Link: | Location:",
                "\"201\" | \"202\"",
                "/v1/unions: | /v2/unions:"
            })
    void findsWhatBreaksCallers(String released, String present) {
        assertThat(DOCUMENT).contains(released);
        assertThat(OpenApiContract.breaks(DOCUMENT, DOCUMENT.replace(released, present)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "description: Lists them. | description: Lists all of them.",
                "note: {anyOf | more: {type: string}, note: {anyOf",
                "enum: [A, B] | enum: [A, B, C]",
                "enum: [ACTIVE, DISSOLVED] | enum: [ACTIVE, DISSOLVED, MERGED]"
            })
    void letsTheContractGrow(String released, String present) {
        assertThat(DOCUMENT).contains(released);
        assertThat(OpenApiContract.breaks(DOCUMENT, DOCUMENT.replace(released, present)))
                .isEmpty();
    }

    @Test
    void failsWithTheDifferenceWhenTheCommittedDocumentIsAnother(@TempDir Path documents) throws IOException {
        OpenApiContract contract = new OpenApiContract("some-service", documents);
        assertThatThrownBy(() -> contract.holds(DOCUMENT)).hasMessageContaining("-Dcontracts.update=true");
        Files.writeString(documents.resolve("some-service.yaml"), DOCUMENT.replace("name: q", "name: search"));
        assertThatThrownBy(() -> contract.holds(DOCUMENT))
                .hasMessageContaining("-      - name: search")
                .hasMessageContaining("+      - name: q");
        Files.writeString(documents.resolve("some-service.yaml"), DOCUMENT);
        contract.holds(DOCUMENT);
        contract.describesEverything();
    }

    @Test
    void failsWhenTheLastReleaseIsBrokenOrItsServiceIsGone(@TempDir Path documents) throws IOException {
        OpenApiContract contract = new OpenApiContract("some-service", documents);
        Files.writeString(documents.resolve("some-service.yaml"), DOCUMENT);
        contract.breaksNothingReleased();
        Path baseline = Files.createDirectory(documents.resolve("baseline"));
        Files.writeString(baseline.resolve("some-service.yaml"), DOCUMENT.replace("/v1/unions:", "/v1/members:"));
        assertThatThrownBy(contract::breaksNothingReleased).hasMessageContaining("/v1/members");
        Files.writeString(baseline.resolve("some-service.yaml"), DOCUMENT);
        contract.breaksNothingReleased();
        Files.writeString(baseline.resolve("old-service.yaml"), DOCUMENT);
        assertThatThrownBy(contract::breaksNothingReleased).hasMessageContaining("old-service.yaml");
    }

    @Test
    void findsWhatIsNotDescribed() throws IOException {
        assertThat(missing(DOCUMENT)).isEmpty();
        assertThat(missing(DOCUMENT.replace("summary: List unions", "summary: ''")))
                .containsExactly("get /v1/unions: summary");
        assertThat(missing(DOCUMENT.replace("description: What to search.", "description: ''")))
                .containsExactly("get /v1/unions parameter q: description");
        assertThat(missing(DOCUMENT.replace("example: bac tu liem", "")))
                .containsExactly("get /v1/unions parameter q: example");
        assertThat(missing(DOCUMENT.replace("description: A union.", "description: ''")))
                .containsExactly("UnionView: description");
        assertThat(missing(DOCUMENT.replace("examples: [154]", "format: int32")))
                .containsExactly("UnionView.members: example");
        assertThat(missing(DOCUMENT.replace("example: {name: Kim Lâm, members: 154}", "")))
                .containsExactly("get /v1/unions 200: example");
        assertThat(missing(DOCUMENT.replace("example: {number: \"1\"}", "")))
                .containsExactly("post /v1/unions request: example");
    }

    @Test
    void findsRefusalsThatNameNoProblem() throws IOException {
        assertThat(unnamed(DOCUMENT)).isEmpty();
        for (String mistake : List.of("examples: {}", "examples: {x: {value: {type: other, status: 404}}}")) {
            assertThat(unnamed(DOCUMENT.replace(
                            "examples: {not-found: {$ref: \"#/components/examples/not-found\"}}", mistake)))
                    .containsExactly("get /v1/unions: 404");
        }
        assertThat(unnamed(DOCUMENT.replace("status: 404", "status: 409"))).containsExactly("get /v1/unions: 404");
    }

    private static List<String> unnamed(String yaml) throws IOException {
        return OpenApiProblems.unnamedIn(new YAMLMapper().readTree(yaml));
    }

    private static List<String> missing(String yaml) throws IOException {
        return OpenApiDescriptions.missingIn(new YAMLMapper().readTree(yaml));
    }
}
