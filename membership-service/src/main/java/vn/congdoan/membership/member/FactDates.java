package vn.congdoan.membership.member;

import java.time.LocalDate;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;

/** The order of the facts of a membership. */
final class FactDates {

    private FactDates() {}

    /**
     * Demands that the field {@code on} of a request be no earlier than a fact that came before.
     *
     * @throws Problem {@link ProblemType#INVALID_REQUEST} at {@code /on}
     */
    static void requireNotBefore(LocalDate earlier, LocalDate on) {
        if (on.isBefore(earlier)) {
            throw Problem.invalid(Invalid.at("/on", "date.too-early", earlier));
        }
    }
}
