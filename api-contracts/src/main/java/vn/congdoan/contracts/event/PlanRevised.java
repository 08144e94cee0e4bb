package vn.congdoan.contracts.event;

import java.time.LocalDate;

/**
 * A later document replaced an organization's plan for a year.
 *
 * @param year the calendar year of the targets
 * @param revision 2, 3 … in the order of recording
 */
public record PlanRevised(
        String organizationCode, int year, int revision, DocumentReference document, PlanTargets targets)
        implements MembershipEvent {

    @Override
    public LocalDate occurredOn() {
        return document.issuedOn();
    }
}
