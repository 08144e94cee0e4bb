package vn.congdoan.contracts.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every kind of problem an answer can have, by RFC 9457. A type, its status and its meaning never change once released;
 * its words stand in {@link ProblemMessages}.
 */
public enum ProblemType {
    /** The request is no well-formed HTTP: its path, its query or a header can't be read. */
    MALFORMED_REQUEST(400),
    /** The body is no JSON text, or there is none. Arguments: line and column where reading stopped. */
    MALFORMED_BODY(400),
    /** Something in the body or the parameters is wrong; {@code errors} says what. */
    INVALID_REQUEST(400),
    /** The token is missing, expired or forged. */
    UNAUTHENTICATED(401),
    /** The caller's role may not do this. */
    FORBIDDEN(403),
    /** The caller's role may do this, but only within its own organization. Argument: that organization's code. */
    OUTSIDE_YOUR_ORGANIZATION(403),
    /** The path is right, but nothing is on record for it: no such code or identifier, or nothing yet. */
    NOT_FOUND(404),
    /** There is no such path in the contract. */
    UNKNOWN_PATH(404),
    /** The path is right, the method is not. */
    METHOD_NOT_ALLOWED(405),
    /** No representation that the {@code Accept} header allows. */
    NOT_ACCEPTABLE(406),
    /** The state of the resource doesn't allow this. */
    CONFLICT(409),
    /** An organization of this code exists. Argument: the code. */
    DUPLICATE_CODE(409),
    /** An enterprise of this tax code is on the register. Argument: the tax code. */
    DUPLICATE_TAX_CODE(409),
    /** The enterprise has an active union. */
    ENTERPRISE_HAS_UNION(409),
    /** The person is an active member of a union. */
    ALREADY_A_MEMBER(409),
    /** The number names another document of its issuer and year. Arguments: the number, the date it was used with. */
    DOCUMENT_NUMBER_TAKEN(409),
    /** The union is dissolved. */
    UNION_DISSOLVED(409),
    /** The union has active members, so that it can't be dissolved. Argument: how many. */
    UNION_HAS_MEMBERS(409),
    /** The activity was withdrawn. Argument: the date of that. */
    ACTIVITY_WITHDRAWN(409),
    /** The document is on the register. Argument: the number. */
    DIRECTIVE_REGISTERED(409),
    /** The directive ended early. Argument: the last date on which it held. */
    DIRECTIVE_ENDED(409),
    /** The section or group is dissolved. Argument: the date of that. */
    SECTION_DISSOLVED(409),
    /** The section has groups, so that it can't be dissolved. Argument: how many. */
    SECTION_HAS_GROUPS(409),
    /** The person's membership has ended. */
    MEMBER_NOT_ACTIVE(409),
    /** The member is in the union that the transfer leads to. */
    ALREADY_IN_UNION(409),
    /** What told who the person is was erased from the membership. */
    PERSONAL_DATA_ERASED(409),
    /** The membership lasts, so that what tells who the person is is still needed. */
    MEMBERSHIP_ACTIVE(409),
    /** The call was done before, and its answer is shown only once. */
    ANSWER_NOT_KEPT(409),
    /** The same {@code Idempotency-Key} is being worked on. */
    REQUEST_IN_FLIGHT(409),
    /** The import has ended, so that it can't be called off. */
    IMPORT_ENDED(409),
    /** Reports are being rebuilt already. */
    REBUILD_RUNNING(409),
    /** The stream of the journal lacks nothing. Arguments: the organization, the position it stands at. */
    NOTHING_TO_RETRY(409),
    /** The journal was changed behind what is counted of the stream, and only a rebuild mends it. Argument: the organization. */
    STREAM_FORKED(409),
    /** The organization is closed, and takes no facts of that date or later. Argument: since when. */
    ORGANIZATION_CLOSED(409),
    /**
     * Active unions or open organizations stand directly below the organization, so that it can't be closed. Arguments: how
     * many unions, how many organizations.
     */
    ORGANIZATION_NOT_EMPTY(409),
    /** Facts of unions are counted where these stood, on or after the date of their leaving. Arguments: that date, how many unions. */
    UNIONS_HAVE_LATER_FACTS(409),
    /** The {@code If-Match} header names another version than the present one. */
    PRECONDITION_FAILED(412),
    /** The body is larger than the limit. Argument: the limit in bytes. */
    PAYLOAD_TOO_LARGE(413),
    /** The body is not {@code application/json}. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The {@code Idempotency-Key} was used with another request. */
    IDEMPOTENCY_KEY_REUSED(422),
    /** A change needs an {@code If-Match} header. */
    PRECONDITION_REQUIRED(428),
    /** Too many requests in a short time. */
    TOO_MANY_REQUESTS(429),
    /** Our mistake; {@code id} finds it in the log. */
    INTERNAL_ERROR(500),
    /** Something this service needs doesn't answer. */
    UNAVAILABLE(503),
    /** The journal was restored from a copy older than what was sent of it, and takes no facts until that is settled. */
    JOURNAL_REWOUND(503),
    /** membership-service's journal can't be asked: its address isn't known here, or it doesn't answer. */
    JOURNAL_UNAVAILABLE(503),
    /** The report has not reached {@code minPosition} within the wait. Argument: that position. */
    NOT_CAUGHT_UP(503);

    private static final String PREFIX = "urn:congdoan:problem:";
    private static final Map<URI, ProblemType> BY_URI =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ProblemType::uri, Function.identity()));

    private final int status;
    private final String slug;
    private final URI uri;

    ProblemType(int status) {
        this.status = status;
        this.slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.uri = URI.create(PREFIX + slug);
    }

    /** The type of that URI; empty when the catalogue has none. */
    public static Optional<ProblemType> identifiedBy(URI uri) {
        return Optional.ofNullable(BY_URI.get(uri));
    }

    /** The problem's {@code type}, like {@code urn:congdoan:problem:not-found}. */
    public URI uri() {
        return uri;
    }

    /** The HTTP status of such an answer. */
    public int status() {
        return status;
    }

    /** The last part of {@link #uri()}, like {@code not-found}. */
    public String slug() {
        return slug;
    }
}
