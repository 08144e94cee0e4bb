package vn.congdoan.membership.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.audit.VerificationView.Broken;
import vn.congdoan.membership.audit.VerificationView.Fault;
import vn.congdoan.membership.audit.VerifiedHeads.Outcome;
import vn.congdoan.membership.audit.VerifiedHeads.VerifiedHead;
import vn.congdoan.membership.journal.JournalRow;

/**
 * Tells whether somebody has changed, taken out or put in rows behind the service's back, or written a whole stream anew
 * since it was verified before. Who alters the remembered heads as well is found out by others that remember one:
 * reporting-service does.
 */
@ApplicationScoped
class JournalVerification {

    private static final int PAGE = 5_000;

    private final JournalReader journal;
    private final VerifiedHeads heads;

    JournalVerification(JournalReader journal, VerifiedHeads heads) {
        this.journal = journal;
        this.heads = heads;
    }

    /** Verifies every stream, those too that are gone. */
    List<VerificationView> verifyAll() {
        return heads.organizations().stream().map(this::verify).toList();
    }

    /** Verifies a stream, and keeps what it found. */
    VerificationView verify(String organization) {
        // Asked for first: whatever is remembered was in the stream by then.
        var remembered = heads.of(organization).orElse(null);
        var outcome = journal.stream(organization)
                .map(stream -> verify(stream, remembered))
                .orElseGet(() -> broken(organization, 1, Fault.MISSING));
        heads.keep(outcome);
        return outcome.verification();
    }

    /** Reads the stream from the first row to the head that it had when it was asked for. */
    private Outcome verify(StreamView stream, @Nullable VerifiedHead remembered) {
        var hash = JournalRow.GENESIS;
        var next = 1L;
        while (next <= stream.head()) {
            var limit = (int) Math.min(PAGE, stream.head() - next + 1);
            var rows = journal.rows(stream.organization(), next, limit);
            if (rows.isEmpty()) {
                return broken(stream.organization(), next, Fault.MISSING);
            }
            for (var chained : rows) {
                if (chained.row().position() != next) {
                    return broken(stream.organization(), next, Fault.MISSING);
                }
                hash = chained.row().hash(hash);
                var rewritten = remembered != null && remembered.position() == next && !hash.equals(remembered.hash());
                if (rewritten || !hash.equals(chained.hash())) {
                    return broken(stream.organization(), next, Fault.CHANGED);
                }
                next++;
            }
        }
        if (!hash.equals(stream.hash())) {
            return broken(stream.organization(), stream.head(), Fault.CUT_OFF);
        }
        if (remembered != null && remembered.position() > stream.head()) {
            return broken(stream.organization(), stream.head() + 1, Fault.CUT_OFF);
        }
        return new Outcome(
                new VerificationView(stream.organization(), stream.head(), true, null),
                new VerifiedHead(stream.head(), hash));
    }

    private static Outcome broken(String organization, long position, Fault fault) {
        return new Outcome(new VerificationView(organization, position - 1, false, new Broken(position, fault)), null);
    }
}
