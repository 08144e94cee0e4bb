package vn.congdoan.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.CommitteeFormed;
import vn.congdoan.contracts.event.SectionDissolved;
import vn.congdoan.contracts.event.SectionEstablished;
import vn.congdoan.contracts.vocabulary.CommitteeFormation;
import vn.congdoan.contracts.vocabulary.SectionKind;
import vn.congdoan.reporting.Facts.Union;

/** What is told of the parts of unions, and of who leads unions and organizations. */
public final class ShapeFacts {

    private ShapeFacts() {}

    /** A section of the union. */
    public static SectionEstablished section(Union union, LocalDate on) {
        return new SectionEstablished(
                UUID.randomUUID(), union.id(), union.organization(), SectionKind.SECTION, null, on, Facts.decision(on));
    }

    /** A group in the section, by no decision. */
    public static SectionEstablished group(SectionEstablished section, LocalDate on) {
        return new SectionEstablished(
                UUID.randomUUID(),
                section.unionId(),
                section.organizationCode(),
                SectionKind.GROUP,
                section.sectionId(),
                on,
                null);
    }

    public static SectionDissolved dissolved(SectionEstablished section, LocalDate on) {
        return new SectionDissolved(
                section.sectionId(),
                section.unionId(),
                section.organizationCode(),
                section.kind(),
                on,
                Facts.decision(on));
    }

    /** A committee of the union, elected for the years from that of the date. */
    public static CommitteeFormed elected(Union union, LocalDate on, int lastYear) {
        return committee(union.organization(), union.id(), on, lastYear);
    }

    /** A committee of the organization itself, elected for the years from that of the date. */
    public static CommitteeFormed elected(String organization, LocalDate on, int lastYear) {
        return committee(organization, null, on, lastYear);
    }

    private static CommitteeFormed committee(String organization, @Nullable UUID union, LocalDate on, int lastYear) {
        return new CommitteeFormed(
                UUID.randomUUID(),
                organization,
                union,
                CommitteeFormation.ELECTED,
                on.getYear(),
                lastYear,
                on,
                Facts.decision(on),
                7,
                1);
    }

    /** The committee, as a provisional one. */
    public static CommitteeFormed provisional(CommitteeFormed committee) {
        return new CommitteeFormed(
                committee.committeeId(),
                committee.organizationCode(),
                committee.unionId(),
                CommitteeFormation.PROVISIONAL,
                null,
                null,
                committee.formedOn(),
                committee.decision(),
                committee.members(),
                committee.viceChairs());
    }
}
