package vn.congdoan.membership.change;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Change",
        description = "A fact that was recorded: identifiers, dates, codes and counts, no personal data.")
record ChangeView(
        @Schema(description = "1, 2, 3 … without gaps within the organization.", examples = "17", required = true)
        long position,

        @Schema(
                description = "The event's identifier, UUIDv7: the same as on the topic.",
                examples = "019aa7c9-4e8d-7a15-8c3f-1b7d5e2a9f60",
                required = true)
        UUID id,

        @Schema(
                description = "What happened. Types are added: pass over those that you don't know.",
                examples = "vn.congdoan.membership.v1.MemberAdmitted",
                required = true)
        String type,

        @Schema(description = "The date of the fact.", examples = "2021-04-02", required = true)
        LocalDate occurredOn,

        @Schema(description = "When it was recorded, UTC.", examples = "2021-04-05T02:15:30.123456Z", required = true)
        Instant recordedAt,

        @Schema(
                description =
                        "The event, by its type, as the AsyncAPI document and the JSON Schemas describe it. Fields are added: "
                                + "pass over those that you don't know.",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                required = true)
        @JsonRawValue
        String data) {}
