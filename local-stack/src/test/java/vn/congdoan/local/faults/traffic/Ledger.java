package vn.congdoan.local.faults.traffic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** The record of all that was done and told, and of what was wrong with it at once. */
public final class Ledger {

    private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final Map<String, Availability> availability = new TreeMap<>();

    void add(Operation operation) {
        operations.add(operation);
    }

    /** Puts on record what must not happen. */
    public void violation(String what) {
        violations.add(what);
    }

    /** {@return how callers of that kind were served} */
    public synchronized Availability availability(String kind) {
        return availability.computeIfAbsent(kind, key -> new Availability());
    }

    /** {@return all operations so far} */
    public List<Operation> operations() {
        return new ArrayList<>(operations);
    }

    /** {@return what must not have happened} */
    public List<String> violations() {
        return new ArrayList<>(violations);
    }

    /** {@return how many operations had which outcome} */
    public Map<Outcome, Long> outcomes() {
        return operations.stream()
                .collect(Collectors.groupingBy(Operation::outcome, TreeMap::new, Collectors.counting()));
    }

    /** {@return how many operations of each kind were OK} */
    public Map<String, Long> done() {
        return operations.stream()
                .filter(operation -> operation.outcome() == Outcome.OK)
                .collect(Collectors.groupingBy(Operation::kind, TreeMap::new, Collectors.counting()));
    }

    /** {@return the longest time without an answer, in words, by the kind of caller} */
    public synchronized List<String> unavailability() {
        return availability.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> "%-34s %s".formatted(entry.getKey(), entry.getValue()))
                .toList();
    }
}
