package vn.congdoan.benchmarks.register;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import vn.congdoan.benchmarks.BenchmarkException;

/** Does the same for many by several callers at a time. */
final class Parallel {

    private static final int CALLERS = 16;

    private Parallel() {}

    /** {@return what became of 0 to {@code count − 1}, in that order} */
    static <T> List<T> map(int count, IntFunction<T> work) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<T>> pending = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int index = i;
                pending.add(callers.submit(() -> work.apply(index)));
            }
            List<T> done = new ArrayList<>(count);
            for (Future<T> one : pending) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new BenchmarkException("A call failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while the register was filled", e);
        } finally {
            callers.shutdownNow();
        }
    }
}
