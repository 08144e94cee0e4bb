package vn.congdoan.membership.table;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** Reads a table row by row. One row is in memory at a time. */
public interface TableReader extends Closeable {

    /**
     * The next row; null behind the last.
     *
     * @throws TableException where the file can't be read on
     */
    @Nullable
    TableRow next();
}
