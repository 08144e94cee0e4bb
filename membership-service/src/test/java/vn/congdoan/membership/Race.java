package vn.congdoan.membership;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Calls made at the same time. */
public final class Race {

    private Race() {}

    /** All the answers, in the order of the callers' numbers 0, 1, 2 … */
    public static List<Response> between(int callers, IntFunction<Response> call) throws InterruptedException {
        var start = new CyclicBarrier(callers);
        var threads = Executors.newFixedThreadPool(callers);
        try {
            var answers = new ArrayList<Response>();
            var calls = new ArrayList<Callable<Response>>();
            for (var caller = 0; caller < callers; caller++) {
                var number = caller;
                calls.add(() -> {
                    start.await();
                    return call.apply(number);
                });
            }
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError("a call was not answered", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** How often each status was answered. */
    public static Map<Integer, Long> statuses(List<Response> answers) {
        return answers.stream().collect(groupingBy(Response::statusCode, TreeMap::new, counting()));
    }
}
