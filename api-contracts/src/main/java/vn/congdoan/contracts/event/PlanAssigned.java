package vn.congdoan.contracts.event;

import java.time.LocalDate;

/**
 * A plan set targets for an organization and a year for the first time.
 *
 * @param year the calendar year of the targets
 * @param revision always 1
 */
public record PlanAssigned(
        String organizationCode, int year, int revision, DocumentReference document, PlanTargets targets)
        implements MembershipEvent {

    @Override
    public LocalDate occurredOn() {
        return document.issuedOn();
    }
}
