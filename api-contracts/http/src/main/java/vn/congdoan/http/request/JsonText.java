package vn.congdoan.http.request;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Text;

/**
 * A body's JSON as a tree with normalized texts, and what is wrong in it whatever it is meant to be: a field that occurs
 * twice, a text that nobody can have typed. Those values are left out of the tree.
 */
final class JsonText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<Invalid> errors = new ArrayList<>();
    private final JsonParser parser;
    private final JsonNode root;

    private JsonText(JsonParser parser) throws IOException {
        this.parser = parser;
        parser.nextToken();
        this.root = value();
    }

    /** @throws Problem of type MALFORMED_BODY when it is no UTF-8, no JSON, or more than one JSON text */
    static JsonText read(byte[] body, ObjectMapper mapper) throws IOException {
        try (JsonParser parser = mapper.getFactory().createParser(utf8(body))) {
            try {
                JsonText text = new JsonText(parser);
                if (parser.nextToken() != null) {
                    throw malformed(parser);
                }
                return text;
            } catch (JsonProcessingException e) {
                throw malformed(parser);
            }
        }
    }

    JsonNode root() {
        return root;
    }

    List<Invalid> errors() {
        return errors;
    }

    private JsonNode value() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw malformed(parser);
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (object.has(name)) {
                errors.add(Invalid.at(pointer(), "duplicate-field"));
                parser.skipChildren();
            } else {
                object.set(name, value());
            }
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    private JsonNode text() throws IOException {
        String text = Text.normalized(parser.getText());
        if (Text.isClean(text)) {
            return NODES.textNode(text);
        }
        errors.add(Invalid.at(pointer(), "control-character"));
        return NODES.nullNode();
    }

    private String pointer() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.of(ProblemType.MALFORMED_BODY, 1, 1);
        }
    }

    private static Problem malformed(JsonParser parser) {
        JsonLocation location = parser.currentLocation();
        return Problem.of(ProblemType.MALFORMED_BODY, location.getLineNr(), location.getColumnNr());
    }
}
