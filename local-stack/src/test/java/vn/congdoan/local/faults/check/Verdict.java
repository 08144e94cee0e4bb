package vn.congdoan.local.faults.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.traffic.Ledger;

/** All that was found in the end, by what was checked. */
public final class Verdict {

    private static final int SHOWN = 20;

    private final Map<String, List<String>> findings = new LinkedHashMap<>();
    private final List<String> figures = new ArrayList<>();

    /**
     * Checks everything. Nobody writes any more, and everything that was written has come everywhere.
     *
     * @param topicWhole whether no fault took records out of the topic
     */
    public Verdict(CongDoan system, Ledger ledger, boolean topicWhole) throws SQLException {
        JournalCopy journal = JournalCopy.of(system);
        TruthOfAnswers answers = new TruthOfAnswers(journal, ledger.operations());
        TopicCopy topic = TopicCopy.of(system);
        IndependentFold fold = new IndependentFold(journal);
        Reports reports = new Reports(system, fold);
        findings.put("seen while it ran", ledger.violations());
        findings.put("journal: positions, hash chain, heads", journal.findings());
        findings.put("journal = what clients were told", answers.findings());
        findings.put("topic = journal", topic.findings(journal, topicWhole));
        findings.put("tables of reporting = independent fold", new ReportingTables(system, journal, fold).findings());
        findings.put("reports = independent fold", reports.findings());
        findings.put("evidence = independent fold", new EvidenceSums(system, fold).findings());
        findings.put("reconciliation proves every stream", new ServicesOwnProof(system, journal).findings());
        figure(
                "%d journal rows in %d streams, %d topic records, %d tallies, %d amounts, %d figures compared",
                journal.rows(),
                journal.heads().size(),
                topic.records(),
                fold.tallies().size(),
                fold.amounts().size(),
                reports.figures());
        figure(
                "lost %d, doubled %d, unknown but in the journal %d",
                answers.lost(), answers.doubled(), answers.unknownsInJournal());
    }

    private void figure(String format, Object... values) {
        figures.add(String.format(Locale.ROOT, format, values));
    }

    /** Puts what was found by another check beside the rest. */
    public void add(String check, List<String> found) {
        findings.put(check, found);
    }

    /** {@return whether nothing was found} */
    public boolean isGood() {
        return findings.values().stream().allMatch(List::isEmpty);
    }

    /** {@return what was compared, and what was found, in lines} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(figures);
        findings.forEach((check, found) -> {
            lines.add("%-42s %s".formatted(check, found.isEmpty() ? "holds" : found.size() + " FINDINGS"));
            found.stream().limit(SHOWN).forEach(finding -> lines.add("    " + finding));
        });
        return lines;
    }
}
