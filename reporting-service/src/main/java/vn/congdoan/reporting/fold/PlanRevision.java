package vn.congdoan.reporting.fold;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.PlanAssigned;
import vn.congdoan.contracts.event.PlanRevised;
import vn.congdoan.contracts.event.PlanTargets;

/**
 * What a document asks of an organization in a year.
 *
 * @param revision 1 for the plan as first assigned, then 2, 3 …
 * @param programmeId the programme that it is the yearly part of; absent where it is part of none
 * @param position of the event that tells it, in the organization's stream
 */
public record PlanRevision(
        String organization,
        int year,
        int revision,
        DocumentReference document,
        PlanTargets targets,
        @Nullable UUID programmeId,
        long position) {

    static PlanRevision of(PlanAssigned assigned, long position) {
        return new PlanRevision(
                assigned.organizationCode(),
                assigned.year(),
                assigned.revision(),
                assigned.document(),
                assigned.targets(),
                assigned.programmeId(),
                position);
    }

    static PlanRevision of(PlanRevised revised, long position) {
        return new PlanRevision(
                revised.organizationCode(),
                revised.year(),
                revised.revision(),
                revised.document(),
                revised.targets(),
                revised.programmeId(),
                position);
    }
}
