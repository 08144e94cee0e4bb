package vn.congdoan.reporting.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.reporting.journal.JournalClient;
import vn.congdoan.reporting.journal.JournalDigest;
import vn.congdoan.reporting.journal.JournalException;
import vn.congdoan.reporting.journal.JournalStream;

/** Use case: streams are compared with the journal, each at the position that it is counted up to. */
@ApplicationScoped
class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private static final int PORTION = 100;

    private final CountedEntries entries;
    private final JournalClient journal;
    private final Outcomes outcomes;
    private final Clock clock;

    Reconciler(CountedEntries entries, JournalClient journal, Outcomes outcomes, Clock clock) {
        this.entries = entries;
        this.journal = journal;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * Compares the organization's stream, or all streams, and keeps what comes of it.
     *
     * @throws Problem {@link ProblemType#JOURNAL_UNAVAILABLE} when it isn't known where the journal is, and one that names
     *     {@code organization} when neither side has its stream
     */
    Reconciliation reconcile(@Nullable String organization) {
        if (!journal.isConfigured()) {
            throw Problem.of(ProblemType.JOURNAL_UNAVAILABLE);
        }
        Set<String> known = new TreeSet<>(entries.organizations());
        List<ReconciledStream> streams;
        try {
            Map<String, JournalStream> told = told();
            known.addAll(told.keySet());
            streams = compareAndKeep(chosen(known, organization), told);
        } catch (JournalException e) {
            String why = String.valueOf(e.getMessage());
            streams = chosen(known, organization).stream()
                    .map(code -> ReconciledStream.unreachable(entries.read(code), why))
                    .toList();
            keep(streams);
        }
        return Reconciliation.of(clock.instant(), streams);
    }

    /** Compares the streams that never were, and keeps what comes of it. While the journal doesn't answer, they wait. */
    void reconcileNew() {
        List<String> organizations = entries.newOrganizations();
        if (organizations.isEmpty()) {
            return;
        }
        try {
            compareAndKeep(organizations, told());
        } catch (JournalException e) {
            LOG.debugf("New streams wait for the journal: %s", e.getMessage());
        }
    }

    private Map<String, JournalStream> told() throws JournalException {
        return journal.streams().stream().collect(Collectors.toMap(JournalStream::organization, Function.identity()));
    }

    /** A country's thousands of streams take minutes: what is found is not kept back until the last. */
    private List<ReconciledStream> compareAndKeep(List<String> organizations, Map<String, JournalStream> told) {
        List<ReconciledStream> streams = new ArrayList<>(organizations.size());
        for (int from = 0; from < organizations.size(); from += PORTION) {
            List<ReconciledStream> portion =
                    organizations.subList(from, Math.min(from + PORTION, organizations.size())).stream()
                            .map(code -> compare(entries.read(code), told.get(code)))
                            .toList();
            keep(portion);
            streams.addAll(portion);
        }
        return streams;
    }

    private void keep(List<ReconciledStream> streams) {
        try {
            outcomes.keep(streams);
        } catch (SQLException e) {
            LOG.warnf("What a reconciliation found can't be kept: %s", e.getMessage());
        }
        streams.stream()
                .filter(stream -> stream.reason() != null)
                .forEach(stream -> LOG.warnf("%s is %s: %s", stream.organization(), stream.verdict(), stream.reason()));
    }

    private static List<String> chosen(Set<String> known, @Nullable String organization) {
        if (organization == null) {
            return List.copyOf(known);
        }
        if (!known.contains(organization)) {
            throw Problem.invalid(Invalid.parameter("organization", "organization.unknown", organization));
        }
        return List.of(organization);
    }

    private ReconciledStream compare(Counted counted, @Nullable JournalStream told) {
        long head = told == null ? 0 : told.head();
        long published = told == null ? 0 : told.published();
        try {
            // The head was asked for before the tables were read, and they may have gone on since.
            if (head < counted.position() && told != null) {
                head = journal.head(counted.organization());
            }
            if (head < counted.position()) {
                return judged(
                        counted,
                        head,
                        published,
                        null,
                        null,
                        Verdict.FORKED,
                        "the journal ends at " + head + ", but " + counted.position()
                                + " are counted: it was restored from an older copy");
            }
            if (told == null) {
                return judged(counted, 0, 0, null, ReconciledSide.nothing());
            }
            JournalDigest digest = journal.digest(counted.organization(), counted.position());
            boolean hashEqual = counted.position() == 0 || digest.hash().equals(counted.hash());
            return judged(
                    counted,
                    digest.head(),
                    digest.published(),
                    hashEqual,
                    new ReconciledSide(digest.counts(), digest.digest()));
        } catch (JournalException e) {
            return ReconciledStream.unreachable(counted, String.valueOf(e.getMessage()));
        }
    }

    private static ReconciledStream judged(
            Counted counted, long head, long published, @Nullable Boolean hashEqual, ReconciledSide side) {
        if (Boolean.FALSE.equals(hashEqual)) {
            return judged(
                    counted,
                    head,
                    published,
                    hashEqual,
                    side,
                    Verdict.FORKED,
                    "the journal's position " + counted.position()
                            + " has another hash than the one counted: it was restored or rewritten");
        }
        if (!side.equals(counted.side())) {
            return judged(
                    counted,
                    head,
                    published,
                    hashEqual,
                    side,
                    Verdict.DIFFERENT,
                    "what is counted up to position " + counted.position() + " is not what the journal says");
        }
        if (counted.oddity() != null) {
            return judged(counted, head, published, hashEqual, side, Verdict.DIFFERENT, counted.oddity());
        }
        return judged(counted, head, published, hashEqual, side, Verdict.PROVEN, null);
    }

    private static ReconciledStream judged(
            Counted counted,
            long head,
            long published,
            @Nullable Boolean hashEqual,
            @Nullable ReconciledSide side,
            Verdict verdict,
            @Nullable String reason) {
        return new ReconciledStream(
                counted.organization(),
                counted.readAt(),
                head,
                published,
                counted.position(),
                hashEqual,
                side,
                counted.side(),
                verdict,
                reason);
    }
}
