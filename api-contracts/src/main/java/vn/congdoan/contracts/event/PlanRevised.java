package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A later document replaced an organization's plan for a year.
 *
 * @param year the calendar year of the targets
 * @param revision 2, 3 … in the order of recording
 * @param programmeId the programme that it is the yearly part of; absent where it is part of none
 */
public record PlanRevised(
        String organizationCode,
        int year,
        int revision,
        DocumentReference document,
        PlanTargets targets,
        @Nullable UUID programmeId)
        implements SingleStreamEvent {

    /** One that is part of no programme. */
    public PlanRevised(
            String organizationCode, int year, int revision, DocumentReference document, PlanTargets targets) {
        this(organizationCode, year, revision, document, targets, null);
    }

    @Override
    public LocalDate occurredOn() {
        return document.issuedOn();
    }
}
