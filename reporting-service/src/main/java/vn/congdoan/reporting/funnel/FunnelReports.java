package vn.congdoan.reporting.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;
import vn.congdoan.reporting.period.YearToDate;

/** Reports on the employers on the register, each report from one state of the projection. */
@ApplicationScoped
public class FunnelReports {

    private final Database database;
    private final FreshnessOfSubtrees freshness;

    FunnelReports(Database database, FreshnessOfSubtrees freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /**
     * How far enterprises have come.
     *
     * @param organization the caller's query parameter of that name; by default the root
     * @param asOf the caller's parameter of that name, or today
     * @throws Problem naming {@code asOf} where reports don't cover it
     */
    public EnterpriseFunnel funnel(@Nullable String organization, LocalDate asOf, FunnelBy by) {
        requireCovered(asOf);
        return database.snapshot(connection -> {
            Organization top = Organizations.inQuery(connection, organization);
            Cohorts cohorts = Cohorts.read(connection, top.code(), asOf);
            return new EnterpriseFunnel(
                    top,
                    asOf,
                    by,
                    cohorts.total(Cohort::stages, Stages.NONE, Stages::plus),
                    cohorts.parts(by, Cohort::stages, Stages.NONE, Stages::plus).stream()
                            .map(part -> new EnterpriseFunnel.Part(part.key(), part.organization(), part.value()))
                            .toList(),
                    freshness.of(connection, top.code()));
        });
    }

    /**
     * Who has a union.
     *
     * @param organization the caller's query parameter of that name; by default the root
     * @param asOf the caller's parameter of that name, or today
     * @throws Problem naming {@code asOf} where reports don't cover it
     */
    public EnterpriseCoverage coverage(@Nullable String organization, LocalDate asOf, FunnelBy by) {
        requireCovered(asOf);
        return database.snapshot(connection -> {
            Organization top = Organizations.inQuery(connection, organization);
            Cohorts cohorts = Cohorts.read(connection, top.code(), asOf);
            return new EnterpriseCoverage(
                    top,
                    asOf,
                    by,
                    cohorts.total(Cohort::coverage, Coverage.NONE, Coverage::plus),
                    cohorts.parts(by, Cohort::coverage, Coverage.NONE, Coverage::plus).stream()
                            .map(part -> new EnterpriseCoverage.Part(part.key(), part.organization(), part.value()))
                            .toList(),
                    freshness.of(connection, top.code()));
        });
    }

    private static void requireCovered(LocalDate asOf) {
        if (!YearToDate.isCovered(asOf.getYear())) {
            throw Problem.invalid(Invalid.parameter("asOf", "year.range", YearToDate.EARLIEST, YearToDate.LATEST));
        }
    }
}
