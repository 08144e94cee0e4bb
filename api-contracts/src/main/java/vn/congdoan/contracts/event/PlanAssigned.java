package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan set targets for an organization and a year for the first time.
 *
 * @param year the calendar year of the targets
 * @param revision always 1
 * @param programmeId the programme that it is the yearly part of; absent where it is part of none
 */
public record PlanAssigned(
        String organizationCode,
        int year,
        int revision,
        DocumentReference document,
        PlanTargets targets,
        @Nullable UUID programmeId)
        implements SingleStreamEvent {

    /** One that is part of no programme. */
    public PlanAssigned(
            String organizationCode, int year, int revision, DocumentReference document, PlanTargets targets) {
        this(organizationCode, year, revision, document, targets, null);
    }

    @Override
    public LocalDate occurredOn() {
        return document.issuedOn();
    }
}
