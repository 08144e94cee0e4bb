package vn.congdoan.reporting.progress;

import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.organization.Organization;

/** A node of the tree with its own plan. */
record PlannedOrganization(
        Organization organization,
        @Nullable String parentCode,
        @Nullable PlanInForce plan) {

    String code() {
        return organization.code();
    }
}
