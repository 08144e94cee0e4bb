package vn.congdoan.membership.accesslog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One access to a member's personal data. */
@Schema(description = "One access to a member's personal data: who was shown what of it, when, and what for.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberAccess(
        @Schema(description = "UUIDv7.", examples = "019aa7c9-4a0e-7b12-8c3d-6f5e4d3c2b1a", required = true)
        UUID id,

        @Schema(description = "When, in UTC.", examples = "2026-02-10T02:15:30.123456Z", required = true)
        Instant at,

        @Schema(description = "Who: the subject of the token.", examples = "officer-17", required = true)
        String subject,

        @Schema(description = "By which application.", examples = "web", required = true)
        String client,

        @Schema(description = "The roles that the caller had.", examples = "[\"district-officer\"]", required = true)
        List<String> roles,

        @Schema(description = "What was done.", examples = "READ", required = true)
        AccessKind kind,

        @Schema(
                description = "What of the personal data was shown.",
                examples = "[\"FULL_NAME\",\"CITIZEN_ID_MASKED\"]",
                required = true)
        List<DisclosedField> fields,

        @Schema(
                description =
                        "The purpose of a `REVEAL`, the ground of an `ERASURE`; absent where the kind says enough.",
                examples = "IDENTITY_CHECK")
        @Nullable
        String purpose,

        @Schema(
                description = "What the caller gave as the reason; absent where none was asked for, or it was erased.",
                examples = "Đối chiếu thẻ khi chuyển sinh hoạt")
        @Nullable
        String reason) {}
