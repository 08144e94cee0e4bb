package vn.congdoan.membership.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.table.TableFormat;
import vn.congdoan.membership.table.TextEncoding;

/**
 * An import to work on.
 *
 * @param digest of its file, keyed
 * @param rowsRead up to which row it was worked through
 * @param refused of those
 */
@SuppressWarnings("ArrayRecordComponent") // Handed back to the database only.
record ImportJob(
        UUID id,
        ImportKind kind,
        ImportMode mode,
        boolean dryRun,
        TableFormat format,
        TextEncoding encoding,
        byte[] digest,
        Submitter submitter,
        @Nullable Long rowsExpected,
        long rowsRead,
        long refused) {}
