package vn.congdoan.local.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congdoan.local.faults.traffic.Operation;
import vn.congdoan.local.faults.traffic.Place;

/** Whether the journal is as the clients were told. */
final class TruthOfAnswers {

    private final List<String> findings = new ArrayList<>();
    private int lost;
    private int doubled;
    private int unknownsInJournal;

    TruthOfAnswers(JournalCopy journal, List<Operation> operations) {
        Map<String, List<Row>> byMark =
                journal.streams().values().stream().flatMap(List::stream).collect(Collectors.groupingBy(Row::mark));
        Set<String> marks = new HashSet<>();
        for (Operation operation : operations) {
            marks.add(operation.mark());
            judge(operation, byMark.getOrDefault(operation.mark(), List.of()));
        }
        byMark.keySet().stream()
                .filter(mark -> !marks.contains(mark))
                .forEach(mark -> findings.add("nobody asked for what the journal has: " + mark));
    }

    private void judge(Operation operation, List<Row> rows) {
        switch (operation.outcome()) {
            case OK -> {
                if (rows.size() < operation.rows()) {
                    lost++;
                    findings.add("LOST: %s, in the journal are %d rows".formatted(operation, rows.size()));
                }
                if (!rows.isEmpty()) {
                    requirePlaces(operation, rows);
                }
            }
            case REFUSED -> {
                if (!rows.isEmpty()) {
                    findings.add("REFUSED, and yet in the journal %d times: %s".formatted(rows.size(), operation));
                }
            }
            case UNKNOWN -> {
                if (!rows.isEmpty() && rows.size() < operation.rows()) {
                    findings.add("HALF in the journal, %d rows: %s".formatted(rows.size(), operation));
                }
                unknownsInJournal += rows.isEmpty() ? 0 : 1;
            }
        }
        if (rows.size() > operation.rows()) {
            doubled++;
            findings.add("DOUBLED: %s, in the journal are %d rows".formatted(operation, rows.size()));
        }
    }

    private void requirePlaces(Operation operation, List<Row> rows) {
        Map<String, Long> last = new HashMap<>();
        rows.forEach(row -> last.merge(row.organization(), row.position(), Math::max));
        for (Place place : operation.places()) {
            if (!Long.valueOf(place.position()).equals(last.get(place.organization()))) {
                findings.add("ELSEWHERE: %s, in the journal at %s".formatted(operation, last));
            }
        }
    }

    List<String> findings() {
        return findings;
    }

    int lost() {
        return lost;
    }

    int doubled() {
        return doubled;
    }

    int unknownsInJournal() {
        return unknownsInJournal;
    }
}
