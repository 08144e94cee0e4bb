package vn.congdoan.contracts.event;

/**
 * The record headers of {@code membership.events}: CloudEvents 1.0 in Kafka's binary mode, UTF-8 text. The record's key
 * is the organization's code, its value the event's JSON.
 */
public final class EventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    /** UUIDv7 of the journal row. */
    public static final String ID = "ce_id";
    /** {@value #SOURCE_VALUE}. */
    public static final String SOURCE = "ce_source";
    /** One of {@link EventType#typeName()}. */
    public static final String TYPE = "ce_type";
    /** When the fact was recorded, RFC 3339 in UTC with microseconds at most. */
    public static final String TIME = "ce_time";
    /** The code of the organization in whose stream the event stands. */
    public static final String SUBJECT = "ce_subject";
    /** 1, 2, 3 … without gaps within the organization's stream. */
    public static final String POSITION = "ce_position";
    /** The journal row's SHA-256, 64 lower-case hexadecimal digits, chained over the row before it. */
    public static final String HASH = "ce_hash";
    /** {@value #CONTENT_TYPE_VALUE}. */
    public static final String CONTENT_TYPE = "content-type";
    /** W3C Trace Context of the call that recorded the fact; absent when it was not traced. */
    public static final String TRACE_PARENT = "traceparent";

    public static final String SPEC_VERSION_VALUE = "1.0";
    public static final String SOURCE_VALUE = "/membership-service/journal";
    public static final String CONTENT_TYPE_VALUE = "application/json";

    private EventHeaders() {}
}
