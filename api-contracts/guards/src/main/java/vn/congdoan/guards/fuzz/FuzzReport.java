package vn.congdoan.guards.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was sent, what came back, and what was wrong with it. */
public final class FuzzReport {

    /** Under which requests are counted that are for no operation. */
    private static final String NONE = "(no operation)";

    private final long seed;
    private final Vocabulary vocabulary;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private int sent;

    FuzzReport(long seed, List<Operation> operations, Vocabulary vocabulary) {
        this.seed = seed;
        this.vocabulary = vocabulary;
        operations.forEach(operation -> rows.put(operation.id(), new Row()));
        rows.put(NONE, new Row());
    }

    /** A rule that was broken, and the smallest request found to break it. */
    private static final class Finding {
        private final String example;
        private int times = 1;

        Finding(String example) {
            this.example = example;
        }
    }

    private static final class Row {
        private final Map<String, Integer> refused = new TreeMap<>();
        private int sent;
        private int valid;
        private int succeeded;
        private int validSucceeded;
        private int failed;
        private int offContract;
    }

    void count(Request request, Answer answer, boolean offContract) {
        Row row = row(request);
        sent++;
        row.sent++;
        boolean valid = request.intent() == Intent.VALID;
        row.valid += valid ? 1 : 0;
        if (answer.isSuccess()) {
            row.succeeded++;
            row.validSucceeded += valid ? 1 : 0;
        } else {
            row.refused.merge(answer.kind(), 1, Integer::sum);
            row.failed += answer.status() >= 500 && !answer.kind().equals("not-caught-up") ? 1 : 0;
        }
        row.offContract += offContract ? 1 : 0;
    }

    /** What is no HTTP may find the connection closed instead of an answer. */
    void countClosed(Request request) {
        Row row = row(request);
        sent++;
        row.sent++;
        row.refused.merge("closed", 1, Integer::sum);
    }

    /** Whether this is the first time that the rule is broken so. */
    boolean isNew(String rule) {
        Finding known = findings.get(rule);
        if (known != null) {
            known.times++;
        }
        return known == null;
    }

    void add(String rule, String example) {
        findings.put(rule, new Finding(example));
    }

    /** How many requests were sent. */
    public int sent() {
        return sent;
    }

    /** The broken rules with an example each. */
    List<String> findings() {
        return findings.entrySet().stream()
                .map(finding -> "%s%n  %d times, first:%n%s"
                        .formatted(finding.getKey(), finding.getValue().times, finding.getValue().example))
                .toList();
    }

    /**
     * What is wrong: broken rules with an example each; operations that were never sent or that hardly any valid request
     * got through to.
     *
     * @param leastShare of valid requests that are answered with 2xx or 304, of every operation
     */
    public List<String> complaints(double leastShare) {
        List<String> complaints = new ArrayList<>(findings());
        rows.forEach((operation, row) -> {
            if (row.sent == 0) {
                complaints.add(operation + " was never sent");
            } else if (!operation.equals(NONE)
                    && !vocabulary.isLate(operation)
                    && (row.validSucceeded == 0 || row.validSucceeded < leastShare * row.valid)) {
                complaints.add("%s: %d of %d valid requests were answered with 2xx"
                        .formatted(operation, row.validSucceeded, row.valid));
            }
        });
        return complaints;
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("%d requests, seed %d%n".formatted(sent, seed));
        table.append("%-24s %6s %6s %11s %5s %5s  refused%n"
                .formatted("operation", "sent", "2xx", "valid 2xx", "5xx", "off"));
        rows.forEach((operation, row) -> table.append("%-24s %6d %6d %5d/%5d %5d %5d  %s%n"
                .formatted(
                        operation,
                        row.sent,
                        row.succeeded,
                        row.validSucceeded,
                        row.valid,
                        row.failed,
                        row.offContract,
                        row.refused.entrySet().stream()
                                .map(kind -> kind.getKey() + " " + kind.getValue())
                                .collect(Collectors.joining(", ")))));
        return table.toString();
    }

    private Row row(Request request) {
        Operation operation = request.operation();
        return Objects.requireNonNull(rows.get(operation == null ? NONE : operation.id()));
    }
}
