package vn.congdoan.membership.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import vn.congdoan.membership.imports.ImportJobs.Progress;

/**
 * Records portions in their order, each in a transaction of its own and in two steps: it is tried, then finished. While one
 * is finished the next is tried, by another thread. A later portion may have to wait for what an earlier one holds in the
 * database, and an earlier one never for a later: it has all that it needs before the later begins.
 *
 * @param <R> the rows of a portion
 * @param <T> what came of trying them
 */
final class Portions<R, T> {

    private final ExecutorService workers;
    private final Function<R, T> attempt;
    private final Function<T, Progress> finish;
    private CompletableFuture<?> tried = CompletableFuture.completedFuture(null);
    private CompletableFuture<Progress> finished;

    /**
     * @param before how far the import stands
     * @param attempt records rows, but for the journal
     * @param finish records the rest, and says how far the import stands then
     */
    Portions(ExecutorService workers, Progress before, Function<R, T> attempt, Function<T, Progress> finish) {
        this.workers = workers;
        this.attempt = attempt;
        this.finish = finish;
        this.finished = CompletableFuture.completedFuture(before);
    }

    /** Has a portion recorded behind the others, and says how far the import stands before it. */
    Progress take(R rows) {
        var previous = finished;
        var turn = tried;
        var attempted = new CompletableFuture<Boolean>();
        tried = attempted;
        finished = CompletableFuture.supplyAsync(
                () -> {
                    turn.join();
                    try {
                        return record(rows, attempted, previous);
                    } finally {
                        attempted.complete(true);
                    }
                },
                workers);
        return join(previous);
    }

    /** How far the import stands when all that was taken is recorded. */
    Progress last() {
        return join(finished);
    }

    /** Waits until nothing is recorded any more. */
    void settle() {
        finished.handle((progress, failure) -> true).join();
    }

    private Progress record(R rows, CompletableFuture<Boolean> attempted, CompletableFuture<Progress> previous) {
        try {
            return inTransaction(rows, attempted, previous);
        } catch (Unwanted e) {
            return e.progress;
        } catch (RuntimeException e) {
            if (attempted.isDone()) {
                throw e;
            }
        }
        // It may have met what the portion before it had recorded and nobody could see yet; now one can.
        join(previous);
        try {
            return inTransaction(rows, attempted, previous);
        } catch (Unwanted e) {
            return e.progress;
        }
    }

    private Progress inTransaction(R rows, CompletableFuture<Boolean> attempted, CompletableFuture<Progress> previous) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var result = attempt.apply(rows);
            attempted.complete(true);
            var before = join(previous);
            if (!before.wanted()) {
                throw new Unwanted(before);
            }
            return finish.apply(result);
        });
    }

    private static <V> V join(CompletableFuture<V> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Takes a portion back that came after the import was called off. */
    private static final class Unwanted extends RuntimeException {

        private final transient Progress progress;

        Unwanted(Progress progress) {
            super("called off", null, false, false);
            this.progress = progress;
        }
    }
}
