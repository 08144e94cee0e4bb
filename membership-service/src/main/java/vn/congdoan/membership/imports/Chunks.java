package vn.congdoan.membership.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.table.TableReader;

/**
 * The rows of a file in portions. While one is recorded, the next is read and prepared by another thread: the database and
 * this machine's processor are busy at the same time. A portion ends between two facts where it can, so that the decision
 * of one is not that of the next, who would wait for it.
 */
final class Chunks<T> {

    private final TableReader reader;
    private final Importable<T> importable;
    private final int size;
    private final ExecutorService readers;
    private long row;
    private @Nullable Prepared<T> first;
    private CompletableFuture<List<Prepared<T>>> next;

    /**
     * @param after the row behind which to begin
     * @param size rows a portion; a twentieth more where the last ones say the same
     */
    Chunks(TableReader reader, Importable<T> importable, long after, int size, ExecutorService readers) {
        this.reader = reader;
        this.importable = importable;
        this.row = after;
        this.size = size;
        this.readers = readers;
        this.next = CompletableFuture.supplyAsync(this::read, readers);
    }

    /**
     * The next portion; empty behind the last row.
     *
     * @throws vn.congdoan.membership.table.TableException where the file can't be read on
     */
    List<Prepared<T>> next() {
        try {
            var present = next.join();
            if (!present.isEmpty()) {
                next = CompletableFuture.supplyAsync(this::read, readers);
            }
            return present;
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Waits until nobody reads any more, so that the file may be closed. */
    void settle() {
        next.handle((read, failure) -> true).join();
    }

    private List<Prepared<T>> read() {
        var rows = new ArrayList<Prepared<T>>(size);
        if (first != null) {
            rows.add(first);
            first = null;
        }
        while (rows.size() < size + size / 20) {
            var prepared = prepared();
            if (prepared == null) {
                break;
            }
            if (rows.size() >= size && !prepared.saysTheSame(rows.get(rows.size() - 1))) {
                first = prepared;
                break;
            }
            rows.add(prepared);
        }
        return rows;
    }

    private @Nullable Prepared<T> prepared() {
        for (var read = reader.next(); read != null; read = reader.next()) {
            if (read.number() > row) {
                row = read.number();
                return importable.prepare(read);
            }
        }
        return null;
    }
}
