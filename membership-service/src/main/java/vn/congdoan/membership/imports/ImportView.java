package vn.congdoan.membership.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.table.TableFormat;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportJob", description = "A file of rows that was sent to be recorded, and how far it is.")
record ImportView(
        @Schema(description = "UUIDv7.", examples = "019aa7c9-3e51-7a0c-9b1d-4c8f2e6a7d35", required = true)
        UUID id,

        @Schema(description = "What its rows are.", examples = "MEMBERS", required = true)
        ImportKind kind,

        @Schema(
                description = "What becomes of the good rows when there are bad ones.",
                examples = "ROW_BY_ROW",
                required = true)
        ImportMode mode,

        @Schema(description = "`true` where rows are only checked.", examples = "false", required = true)
        boolean dryRun,

        @Schema(
                description = "The format of the file, and of the report on refused rows.",
                examples = "CSV",
                required = true)
        TableFormat format,

        @Schema(description = "How far it is.", examples = "RUNNING", required = true)
        ImportStatus status,

        @Schema(description = "Rows in the file, as far as that is known beforehand.", examples = "1000000") @Nullable
        Long rowsExpected,

        @Schema(description = "Rows worked through.", examples = "412000", required = true)
        long rowsRead,

        @Schema(
                description = "Rows that were recorded; in a dry run, that would be.",
                examples = "411870",
                required = true)
        long accepted,

        @Schema(description = "Rows that were on record already, exactly so.", examples = "100", required = true)
        long unchanged,

        @Schema(
                description = "Rows that were refused; `listRefusedRows` and `getRefusedRowsFile` say why.",
                examples = "30",
                required = true)
        long refused,

        @Schema(description = "Rows worked through in a second, on average.", examples = "14200") @Nullable
        Long rowsPerSecond,

        @Schema(description = "How many seconds more it will take at that rate.", examples = "41") @Nullable
        Long secondsLeft,

        @Schema(description = "When the file was received.", examples = "2026-11-28T04:02:18.123456Z", required = true)
        Instant submittedAt,

        @Schema(description = "When work on it began.", examples = "2026-11-28T04:02:18.250000Z") @Nullable
        Instant startedAt,

        @Schema(description = "When it ended.", examples = "2026-11-28T04:03:30.000000Z") @Nullable
        Instant finishedAt,

        @Schema(
                description =
                        "How far the journal came by it, by organization: for `minPosition` of reports, separated by commas.",
                examples = "[\"HN-CAUGIAY/1234\"]",
                required = true)
        List<String> positions,

        @Schema(description = "Why it failed, where it did.") @Nullable
        ImportFailure failure) {}
