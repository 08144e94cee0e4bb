package vn.congdoan.http.openapi;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import vn.congdoan.contracts.problem.ProblemMessages;
import vn.congdoan.contracts.problem.ProblemType;

/** The schemas of problems. */
final class ProblemSchemas {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_TYPE = "ProblemType";
    private static final String FIELD_ERROR = "FieldError";
    private static final String FIELD_ERROR_CODE = "FieldErrorCode";
    private static final ProblemMessages WORDS = ProblemMessages.in(Locale.ENGLISH);

    private ProblemSchemas() {}

    static void addTo(Components components) {
        components
                .addSchema(PROBLEM, problemSchema())
                .addSchema(PROBLEM_TYPE, problemType())
                .addSchema(FIELD_ERROR, fieldError())
                .addSchema(FIELD_ERROR_CODE, fieldErrorCode());
    }

    /** The body of every answer with a problem. */
    static MediaType problem() {
        return OASFactory.createMediaType().schema(reference(PROBLEM));
    }

    private static Schema problemSchema() {
        Schema status = OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .description("The HTTP status.")
                .addExample(400);
        Schema errors = OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description("Every field and parameter to mend; only with an invalid request.")
                .items(reference(FIELD_ERROR));
        return object("A refusal or a failure, by RFC 9457.", "type", "title", "status", "detail")
                .addProperty("type", reference(PROBLEM_TYPE))
                .addProperty(
                        "title", text("What kind of problem it is, in the caller's language.", "Dữ liệu chưa hợp lệ"))
                .addProperty("status", status)
                .addProperty(
                        "detail",
                        text(
                                "What is wrong this time and what to mend, in the caller's language.",
                                "Có 1 chỗ cần sửa; xem từng chỗ trong errors. Chưa có gì được lưu."))
                .addProperty("instance", text("The path that was asked for.", "/v1/organizations"))
                .addProperty("errors", errors)
                .addProperty(
                        "id",
                        text(
                                        "Finds one of the server's own failures in its log.",
                                        "5f0d3b52-2c0f-4c55-9f0e-2f6f4f5a9a10")
                                .format("uuid"))
                .addProperty(
                        "traceId",
                        text("The trace of the call, where tracing is on.", "4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    /**
     * A component of its own, named and without a format, so that generated clients have an enum to switch on; the names of
     * its constants are those of the catalogue in every language.
     */
    private static Schema problemType() {
        List<ProblemType> types = List.of(ProblemType.values());
        Schema schema = text(
                "Which kind of problem, a URI of the catalogue; for programs. Kinds are added as the API grows: take one that"
                        + " you don't know by its status.",
                ProblemType.INVALID_REQUEST.uri());
        types.forEach(type -> schema.addEnumeration(type.uri().toString()));
        schema.addExtension("x-enum-varnames", types.stream().map(Enum::name).toList());
        schema.addExtension(
                "x-enum-descriptions", types.stream().map(WORDS::title).toList());
        return schema;
    }

    private static Schema fieldError() {
        return object("One thing to mend in a request: in its body or in one of its parameters.", "code", "detail")
                .addProperty(
                        "pointer",
                        text("Where in the body, by RFC 6901; empty for the whole body.", "/members/3/citizenId"))
                .addProperty("parameter", text("The name of the query, path or header parameter.", "limit"))
                .addProperty("code", reference(FIELD_ERROR_CODE))
                .addProperty(
                        "detail",
                        text("What to mend, in the caller's language.", "Số căn cước công dân gồm đúng 12 chữ số."));
    }

    private static Schema fieldErrorCode() {
        Schema schema = text(
                "What is wrong; for programs. Codes are added as the API grows: take one that you don't know by the `detail`"
                        + " beside it.",
                "citizen-number.format");
        ProblemMessages.errorCodes().forEach(schema::addEnumeration);
        return schema;
    }

    private static Schema object(String description, String... required) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(description)
                .required(List.of(required));
    }

    private static Schema text(String description, Object example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .addExample(example.toString());
    }

    private static Schema reference(String schema) {
        return OASFactory.createSchema().ref("#/components/schemas/" + schema);
    }
}
