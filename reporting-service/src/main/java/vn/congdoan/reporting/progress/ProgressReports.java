package vn.congdoan.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.PlanTargets.Milestone;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;
import vn.congdoan.reporting.period.YearToDate;
import vn.congdoan.reporting.progress.Actuals.Asked;

/** Reports progress against plans, each report from one state of the projection. */
@ApplicationScoped
public class ProgressReports {

    private final Database database;
    private final FreshnessOfSubtrees freshness;

    ProgressReports(Database database, FreshnessOfSubtrees freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /**
     * The progress of an organization and of each directly below it.
     *
     * @param organization the caller's query parameter of that name; by default the root
     */
    public ProgressTable table(YearToDate year, @Nullable String organization) {
        return database.snapshot(connection -> {
            Organization top = Organizations.inQuery(connection, organization);
            PlannedTree tree = PlannedTree.read(connection, top.code(), year);
            List<PlannedOrganization> shown = Stream.concat(Stream.of(tree.top()), tree.children().stream())
                    .toList();
            List<Progress> rows = rows(connection, tree, shown, year);
            List<Progress> below = IntStream.range(1, rows.size())
                    .filter(n -> shown.get(n).existsIn(year) || rows.get(n).hasFigures())
                    .mapToObj(rows::get)
                    .toList();
            return new ProgressTable(rows.get(0), below);
        });
    }

    /** The progress of the organization of that code. */
    public Progress of(YearToDate year, String organizationCode) {
        return database.snapshot(connection -> {
            Organization top = Organizations.inPath(connection, organizationCode);
            PlannedTree tree = PlannedTree.read(connection, top.code(), year);
            return rows(connection, tree, List.of(tree.top()), year).get(0);
        });
    }

    private List<Progress> rows(
            Connection connection, PlannedTree tree, List<PlannedOrganization> shown, YearToDate year)
            throws SQLException {
        Set<Asked> asked =
                shown.stream().flatMap(node -> asked(tree, node, year)).collect(Collectors.toSet());
        Actuals actuals = Actuals.read(connection, asked, year);
        Map<String, Freshness> fresh = freshness.of(
                connection, shown.stream().map(PlannedOrganization::code).toList());
        return shown.stream()
                .map(node -> new Progress(
                        node.organization(),
                        year.year(),
                        year.asOf(),
                        node.plan(),
                        progress(tree, node, PlanTarget.NEW_UNIONS.toString(), actuals, year),
                        progress(tree, node, PlanTarget.NEW_MEMBERS.toString(), actuals, year),
                        tree.measures(node).stream()
                                .map(measure -> new MeasureProgress(
                                        measure.code(),
                                        measure.name(),
                                        measure.unit(),
                                        progress(tree, node, measure.code(), actuals, year)))
                                .toList(),
                        tree.milestones(node).stream()
                                .map(milestone -> progress(node, milestone, actuals, year))
                                .toList(),
                        fresh.getOrDefault(node.code(), Freshness.NONE)))
                .toList();
    }

    /** All that is counted of a node, in one statement for all nodes. */
    private static Stream<Asked> asked(PlannedTree tree, PlannedOrganization node, YearToDate year) {
        Stream<Asked> targets = Stream.concat(
                        Arrays.stream(PlanTarget.values()).map(PlanTarget::toString),
                        tree.measures(node).stream().map(PlannedMeasure::code))
                .map(measure -> asked(tree, node, measure, year));
        return Stream.concat(targets, tree.milestones(node).stream().map(milestone -> asked(node, milestone, year)));
    }

    private static Asked asked(PlannedTree tree, PlannedOrganization node, String measure, YearToDate year) {
        return new Asked(node.code(), PlanTarget.counted(measure), tree.target(node, measure), year.asOf());
    }

    private static Asked asked(PlannedOrganization node, Milestone milestone, YearToDate year) {
        LocalDate dueOn = year.lastDayOf(milestone.quarter());
        return new Asked(
                node.code(),
                PlanTarget.counted(milestone.measure()),
                milestone.target(),
                dueOn.isBefore(year.asOf()) ? dueOn : year.asOf());
    }

    private static TargetProgress progress(
            PlannedTree tree, PlannedOrganization node, String measure, Actuals actuals, YearToDate year) {
        Actuals.Actual actual = actuals.of(asked(tree, node, measure, year));
        return progress(tree.target(node, measure), tree.assigned(node, measure), actual, year);
    }

    private static MilestoneProgress progress(
            PlannedOrganization node, Milestone milestone, Actuals actuals, YearToDate year) {
        Actuals.Actual actual = actuals.of(asked(node, milestone, year));
        return MilestoneProgress.of(
                milestone, year.lastDayOf(milestone.quarter()), progress(milestone.target(), null, actual, year));
    }

    private static TargetProgress progress(
            @Nullable Long target, @Nullable Long assigned, Actuals.Actual actual, YearToDate year) {
        // Nothing to do is done from the first day.
        LocalDate reachedOn = target != null && target == 0 ? year.firstDay() : actual.reachedOn();
        return TargetProgress.of(target, assigned, actual.count(), reachedOn);
    }
}
