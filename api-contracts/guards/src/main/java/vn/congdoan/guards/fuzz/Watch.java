package vn.congdoan.guards.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Sees that what is refused and what only reads changes nothing. After each refused change the state is compared with the
 * one before; reads are compared in batches, and one by one where a batch left something behind.
 */
final class Watch {

    private static final int BATCH = 25;

    private final StoredState state;
    private final Vocabulary vocabulary;
    private final Consumer<Request> sender;
    private final List<Request> reads = new ArrayList<>();
    private Map<String, String> known;

    Watch(StoredState state, Vocabulary vocabulary, Consumer<Request> sender) {
        this.state = state;
        this.vocabulary = vocabulary;
        this.sender = sender;
        this.known = state.contents();
    }

    /** To be called before a request that may change something is sent: which of the reads since then changed what. */
    Optional<String> before(Request request) {
        return isRead(request) ? Optional.empty() : readsAreOver();
    }

    /** What an answered request changed that it must not have. */
    Optional<String> after(Request request, Answer answer) {
        if (isRead(request)) {
            reads.add(request);
            return reads.size() < BATCH ? Optional.empty() : readsAreOver();
        }
        Map<String, String> now = state.contents();
        Optional<String> change = answer.isSuccess() ? Optional.empty() : difference(now);
        known = now;
        return change;
    }

    private Optional<String> readsAreOver() {
        if (reads.isEmpty()) {
            return Optional.empty();
        }
        List<Request> batch = List.copyOf(reads);
        reads.clear();
        Map<String, String> now = state.contents();
        Optional<String> change = difference(now);
        known = now;
        if (change.isEmpty()) {
            return change;
        }
        for (Request read : batch) {
            sender.accept(read);
            Map<String, String> after = state.contents();
            Optional<String> own = difference(after);
            known = after;
            if (own.isPresent()) {
                return Optional.of(own.get() + " by " + read.method() + " " + read.target());
            }
        }
        return Optional.of(change.get() + " by one of " + batch.size() + " reads, not by any of them again");
    }

    private Optional<String> difference(Map<String, String> now) {
        TreeSet<String> changed = new TreeSet<>(known.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(table -> Objects.equals(known.get(table), now.get(table)));
        return changed.isEmpty() ? Optional.empty() : Optional.of("changed " + changed);
    }

    private boolean isRead(Request request) {
        boolean recorded = request.operation() != null && vocabulary.isRecorded(request.operation());
        return !recorded && (request.method().equals("GET") || request.method().equals("HEAD"));
    }
}
