package vn.congdoan.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;
import vn.congdoan.reporting.period.YearToDate;

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
            List<Progress> rows = rows(
                    connection,
                    tree,
                    Stream.concat(Stream.of(tree.top()), tree.children().stream())
                            .toList(),
                    year);
            return new ProgressTable(rows.get(0), rows.subList(1, rows.size()));
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
        Actuals actuals = Actuals.read(connection, tree, shown, year);
        Map<String, Freshness> fresh = freshness.of(
                connection, shown.stream().map(PlannedOrganization::code).toList());
        return shown.stream()
                .map(node -> new Progress(
                        node.organization(),
                        year.year(),
                        year.asOf(),
                        node.plan(),
                        progress(tree, node, PlanTarget.NEW_UNIONS, actuals, year),
                        progress(tree, node, PlanTarget.NEW_MEMBERS, actuals, year),
                        fresh.getOrDefault(node.code(), Freshness.NONE)))
                .toList();
    }

    private static TargetProgress progress(
            PlannedTree tree, PlannedOrganization node, PlanTarget target, Actuals actuals, YearToDate year) {
        Long asked = tree.target(node, target);
        Actuals.Actual actual = actuals.of(node, target);
        // Nothing to do is done from the first day.
        LocalDate reachedOn = asked != null && asked == 0 ? year.firstDay() : actual.reachedOn();
        return TargetProgress.of(asked, tree.assigned(node, target), actual.count(), reachedOn);
    }
}
