package vn.congdoan.reporting;

import java.time.LocalDate;
import java.util.List;
import vn.congdoan.contracts.event.OrganizationClosed;
import vn.congdoan.contracts.event.OrganizationRenamed;
import vn.congdoan.contracts.event.UnionReassigned;
import vn.congdoan.reporting.Facts.Union;

/** What is told of organizations that are named anew or end, and of unions that come to stand below others. */
public final class RestructuringFacts {

    private RestructuringFacts() {}

    public static OrganizationRenamed renamed(String organization, String name, LocalDate on) {
        return new OrganizationRenamed(organization, name, on, Facts.decision(on));
    }

    public static UnionReassigned reassigned(Union union, String to, int members, LocalDate on) {
        return new UnionReassigned(
                union.id(),
                union.name(),
                union.organization(),
                to,
                union.sector(),
                union.method(),
                members,
                on,
                Facts.decision(on));
    }

    public static OrganizationClosed closed(String organization, LocalDate on, String... successors) {
        return new OrganizationClosed(organization, on, List.of(successors), Facts.decision(on));
    }
}
