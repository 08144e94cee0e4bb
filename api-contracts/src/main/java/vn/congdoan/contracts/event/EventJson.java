package vn.congdoan.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * How events are written to and read from JSON: ISO 8601 dates, absent instead of null. Readers ignore fields that they
 * don't know, so that a field can be added without a new type.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .annotationIntrospector(new RequiredComponents())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final ObjectReader READER = MAPPER.reader();

    private EventJson() {}

    /** The event as one line of JSON. */
    public static String write(MembershipEvent event) {
        try {
            return WRITER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event record that JSON can't hold: " + event.getClass(), e);
        }
    }

    /**
     * The event of that type in the given UTF-8 JSON.
     *
     * @throws IOException when it is no JSON, or when a component that is not {@code @Nullable} is missing or null in it
     */
    public static MembershipEvent read(EventType type, byte[] json) throws IOException {
        MembershipEvent event = READER.readValue(json, type.payload());
        if (event == null) {
            throw new IOException("null in place of an event");
        }
        return event;
    }
}
