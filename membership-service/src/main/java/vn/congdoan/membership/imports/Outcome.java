package vn.congdoan.membership.imports;

import java.util.List;
import vn.congdoan.http.Invalid;
import vn.congdoan.membership.journal.Fact;

/**
 * What became of a row.
 *
 * @param verdict whether it was recorded
 * @param facts for the journal, where it was
 * @param errors why not, where it was refused
 */
public record Outcome(Verdict verdict, List<Fact> facts, List<Invalid> errors) {

    /** Whether a row was recorded. */
    public enum Verdict {
        ACCEPTED,
        /** The very same is on record already. */
        UNCHANGED,
        REFUSED
    }

    private static final Outcome UNCHANGED = new Outcome(Verdict.UNCHANGED, List.of(), List.of());

    public static Outcome accepted(Fact fact) {
        return new Outcome(Verdict.ACCEPTED, List.of(fact), List.of());
    }

    public static Outcome unchanged() {
        return UNCHANGED;
    }

    public static Outcome refused(List<Invalid> errors) {
        return new Outcome(Verdict.REFUSED, List.of(), errors);
    }

    public static Outcome refused(Invalid... errors) {
        return refused(List.of(errors));
    }
}
