package vn.congdoan.reporting.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.period.YearToDate;

/**
 * A node of the tree with its own plan.
 *
 * @param establishedOn since when it exists; null where that is not known
 * @param closedOn the first date of which nothing is told of it any more; null while it is open
 */
record PlannedOrganization(
        Organization organization,
        @Nullable String parentCode,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate closedOn,
        @Nullable PlanInForce plan) {

    String code() {
        return organization.code();
    }

    /** Whether it was there on a day of the year, as far as that is told. */
    boolean existsIn(YearToDate year) {
        return (establishedOn == null || !establishedOn.isAfter(year.asOf()))
                && (closedOn == null || !closedOn.isBefore(year.firstDay()));
    }
}
