package vn.congdoan.reporting.progress;

import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.reporting.organization.Organization;

/**
 * A node of the tree with its own plan.
 *
 * @param targets what the plan sets; nothing where there is no plan
 */
record PlannedOrganization(
        Organization organization,
        @Nullable String parentCode,
        @Nullable PlanInForce plan,
        PlanTargets targets) {

    String code() {
        return organization.code();
    }
}
