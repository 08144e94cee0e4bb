package vn.congdoan.membership.audit;

import jakarta.enterprise.context.ApplicationScoped;
import vn.congdoan.membership.audit.VerificationView.Broken;
import vn.congdoan.membership.audit.VerificationView.Fault;
import vn.congdoan.membership.journal.JournalRow;

/**
 * Tells whether somebody has changed, taken out or put in rows behind the service's back. Who could rewrite a whole stream
 * with its head is found out by others that remember a head: reporting-service does.
 */
@ApplicationScoped
class JournalVerification {

    private static final int PAGE = 5_000;

    private final JournalReader journal;

    JournalVerification(JournalReader journal) {
        this.journal = journal;
    }

    /** Reads the stream from the first row to the head that it had when it was asked for. */
    VerificationView verify(StreamView stream) {
        var hash = JournalRow.GENESIS;
        var next = 1L;
        while (next <= stream.head()) {
            var limit = (int) Math.min(PAGE, stream.head() - next + 1);
            var rows = journal.rows(stream.organization(), next, limit);
            if (rows.isEmpty()) {
                return broken(stream, next, Fault.MISSING);
            }
            for (var chained : rows) {
                if (chained.row().position() != next) {
                    return broken(stream, next, Fault.MISSING);
                }
                hash = chained.row().hash(hash);
                if (!hash.equals(chained.hash())) {
                    return broken(stream, next, Fault.CHANGED);
                }
                next++;
            }
        }
        if (!hash.equals(stream.hash())) {
            return broken(stream, stream.head(), Fault.CUT_OFF);
        }
        return new VerificationView(stream.organization(), stream.head(), true, null);
    }

    private static VerificationView broken(StreamView stream, long position, Fault fault) {
        return new VerificationView(stream.organization(), position - 1, false, new Broken(position, fault));
    }
}
