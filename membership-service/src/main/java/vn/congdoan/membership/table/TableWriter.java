package vn.congdoan.membership.table;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows with a reason behind each. */
public interface TableWriter extends Closeable {

    /** @param cells by the schema's columns */
    void append(List<@Nullable String> cells, String reason);
}
