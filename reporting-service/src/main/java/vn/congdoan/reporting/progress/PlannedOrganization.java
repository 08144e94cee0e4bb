package vn.congdoan.reporting.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.organization.Organization;

/**
 * A node of the tree with its own plan.
 *
 * @param closedOn the first date of which nothing is told of it any more; null while it is open
 */
record PlannedOrganization(
        Organization organization,
        @Nullable String parentCode,
        @Nullable LocalDate closedOn,
        @Nullable PlanInForce plan) {

    String code() {
        return organization.code();
    }

    /** Whether it had not ended before that date. */
    boolean existsOn(LocalDate date) {
        return closedOn == null || !closedOn.isBefore(date);
    }
}
