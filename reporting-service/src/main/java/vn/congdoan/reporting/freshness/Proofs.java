package vn.congdoan.reporting.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import vn.congdoan.reporting.journal.JournalClient;

/**
 * Which streams are proven: the last comparison with the journal found no difference, and not too long ago. A stream that
 * has just begun isn't, until it was compared for the first time, which takes seconds.
 */
@ApplicationScoped
class Proofs {

    /**
     * Whether a stream with its last reconciliation {@code r} lacks a proof. It has two parameters, which {@link #bind}
     * sets. Where nothing can be reconciled nobody waits for a proof.
     */
    static final String LACKING = """
            (coalesce(r.verdict, 'PROVEN') <> 'PROVEN'
             or ? and coalesce(r.proven_at, '-infinity') < now() - make_interval(secs => ?))""";

    private final JournalClient journal;
    private final ProofConfig config;

    Proofs(JournalClient journal, ProofConfig config) {
        this.journal = journal;
        this.config = config;
    }

    /** Sets the parameters of {@link #LACKING}, from the given one on; how many they are. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setBoolean(first, journal.isConfigured());
        statement.setDouble(first + 1, config.validFor().toMillis() / 1e3);
        return 2;
    }
}
