package vn.congdoan.membership.personaldata;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.vocabulary.RevealPurpose;
import vn.congdoan.membership.idempotency.ShownOnce;

@Schema(description = "A citizen number in full. Personal data.")
record RevealedCitizenNumber(
        @Schema(description = "Whose.", examples = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53", required = true)
        UUID memberId,

        @Schema(description = "The citizen number: 12 digits.", examples = "001195012345", required = true)
        String citizenId,

        @Schema(description = "What it was shown for.", examples = "IDENTITY_CHECK", required = true)
        RevealPurpose purpose,

        @Schema(description = "When, in UTC.", examples = "2026-02-10T02:15:30.123456Z", required = true)
        Instant revealedAt)
        implements ShownOnce {

    /** Without the number: a log line must not tell it. */
    @Override
    public String toString() {
        return "RevealedCitizenNumber[memberId=" + memberId + "]";
    }
}
