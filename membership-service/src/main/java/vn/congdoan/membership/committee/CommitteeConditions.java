package vn.congdoan.membership.committee;

import java.util.ArrayList;
import java.util.List;
import vn.congdoan.contracts.vocabulary.CommitteeFormation;
import vn.congdoan.http.Invalid;
import vn.congdoan.membership.grassrootsunion.CommitteeRole;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;
import vn.congdoan.membership.organization.Organization;

/** What the register demands of a committee beyond the form of its fields. */
final class CommitteeConditions {

    private static final int MOST_YEARS_AFTER = 10;

    private CommitteeConditions() {}

    /** What is wrong in the request whatever is on record. */
    private static List<Invalid> errors(NewCommittee committee) {
        var errors = new ArrayList<Invalid>();
        var elected = committee.formation() == CommitteeFormation.ELECTED;
        if (elected != (committee.term() != null)) {
            errors.add(Invalid.at("/term", elected ? "committee.term-required" : "committee.term-misplaced"));
        } else if (committee.term() != null) {
            errors.addAll(ofTerm(committee, committee.term()));
        }
        var chairs = committee.members().stream()
                .filter(seat -> seat.role() == CommitteeRole.CHAIR)
                .count();
        if (chairs != 1) {
            errors.add(Invalid.at("/members", "committee.chair"));
        }
        return errors;
    }

    private static List<Invalid> ofTerm(NewCommittee committee, Term term) {
        if (term.toYear() < term.fromYear() || term.toYear() > term.fromYear() + MOST_YEARS_AFTER) {
            return List.of(Invalid.at("/term/toYear", "committee.term-order", term.fromYear(), MOST_YEARS_AFTER));
        }
        var year = committee.from().getYear();
        // A congress may be held before the term begins.
        var earliest = term.fromYear() - 1;
        return year < earliest || year > term.toYear()
                ? List.of(Invalid.at("/from", "committee.outside-term", earliest, term.toYear()))
                : List.of();
    }

    static List<Invalid> errors(NewCommittee committee, GrassrootsUnion union) {
        var errors = new ArrayList<>(errors(committee));
        if (committee.from().isBefore(union.foundedOn())) {
            errors.add(Invalid.at("/from", "date.before-founding", union.foundedOn()));
        }
        union.dissolvedOn()
                .filter(committee.from()::isAfter)
                .ifPresent(dissolvedOn -> errors.add(Invalid.at("/from", "date.after-dissolution", dissolvedOn)));
        return errors;
    }

    static List<Invalid> errors(NewCommittee committee, Organization organization) {
        var errors = new ArrayList<>(errors(committee));
        organization
                .establishedOn()
                .filter(committee.from()::isBefore)
                .ifPresent(establishedOn -> errors.add(Invalid.at("/from", "date.before-organization", establishedOn)));
        return errors;
    }
}
