package vn.congdoan.membership.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.journal.ChainedRow;

@Schema(
        name = "JournalRow",
        description = "A fact as it was recorded: what, when, by whom, and its place in the hash chain.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalRowView(
        @Schema(description = "In whose stream it stands.", examples = "HN-CAUGIAY", required = true)
        String organization,

        @Schema(description = "1, 2, 3 … without gaps within the stream.", examples = "17", required = true)
        long position,

        @Schema(
                description = "The event's identifier, UUIDv7.",
                examples = "019aa7c9-4e8d-7a15-8c3f-1b7d5e2a9f60",
                required = true)
        UUID eventId,

        @Schema(
                description = "The event's type.",
                examples = "vn.congdoan.membership.v1.MemberAdmitted",
                required = true)
        String type,

        @Schema(
                description =
                        "The event, as in the AsyncAPI document; `decision` or `document` in it says why it was recorded.",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                required = true)
        @JsonRawValue
        String payload,

        @Schema(description = "The date of the fact.", examples = "2021-04-02", required = true)
        LocalDate occurredOn,

        @Schema(description = "When it was recorded, UTC.", examples = "2021-04-05T02:15:30.123456Z", required = true)
        Instant recordedAt,

        @Schema(description = "Who recorded it: the subject of the token.", examples = "officer-7", required = true)
        String recordedBy,

        @Schema(
                description = "W3C Trace Context of the call; absent when it was not traced.",
                examples = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        @Nullable
        String traceParent,

        @Schema(
                description = "SHA-256 over the row and the hash before it, 64 hexadecimal digits.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                required = true)
        String hash) {

    static JournalRowView of(ChainedRow chained) {
        var row = chained.row();
        return new JournalRowView(
                row.organization(),
                row.position(),
                row.eventId(),
                row.type(),
                row.payload(),
                row.occurredOn(),
                row.recordedAt(),
                row.recordedBy(),
                row.traceParent(),
                chained.hash());
    }
}
