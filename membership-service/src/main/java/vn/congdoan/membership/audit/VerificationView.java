package vn.congdoan.membership.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "JournalVerification",
        description = "Whether a stream is as it was written: gapless, and every row's hash its own.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
        @Schema(description = "Whose stream it is.", examples = "HN-CAUGIAY", required = true)
        String organization,

        @Schema(description = "Rows read and found right, from the first on.", examples = "612", required = true)
        long intactRows,

        @Schema(description = "Whether all are.", examples = "true", required = true)
        boolean intact,

        @Schema(description = "The first row that is not right; absent when all are.") @Nullable
        Broken firstBroken) {

    @Schema(name = "BrokenJournalRow", description = "Where a stream is not as it was written.")
    record Broken(
            @Schema(description = "The position of the row.", examples = "17", required = true)
            long position,

            @Schema(description = "In which way it is not.", examples = "CHANGED", required = true)
            Fault fault) {}

    @Schema(
            name = "JournalFault",
            description =
                    "In which way a row is not as it was written. `MISSING`: there is no such row. `CHANGED`: its hash"
                            + " is not that of its content and of the row before. `CUT_OFF`: it is intact and the last, but the"
                            + " stream says that its last row has another hash.")
    enum Fault {
        MISSING,
        CHANGED,
        CUT_OFF
    }
}
