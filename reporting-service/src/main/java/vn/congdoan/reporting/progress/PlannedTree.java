package vn.congdoan.reporting.progress;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.reporting.organization.Organizations;
import vn.congdoan.reporting.period.YearToDate;

/**
 * An organization and all those below it, each with its plan in force. An organization's target is that of its own plan
 * where it sets one, else the sum of the targets of the organizations directly below it.
 */
final class PlannedTree {

    private static final String READ = """
            select o.code, o.name, o.kind, o.parent_code,
                   p.revision, p.document_number, p.document_issued_on, p.new_unions, p.new_members
            from subtree(array[?]) t
            join organization o on o.code = t.organization
            left join lateral (
                select * from plan
                where organization = o.code and year = ? and document_issued_on <= ?
                order by revision desc
                limit 1
            ) p on true
            order by o.code
            """;

    private final PlannedOrganization top;
    private final Map<String, List<PlannedOrganization>> below;

    private PlannedTree(PlannedOrganization top, Map<String, List<PlannedOrganization>> below) {
        this.top = top;
        this.below = below;
    }

    /** @param top the code of the organization at the top, which is known */
    static PlannedTree read(Connection connection, String top, YearToDate year) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, top);
            statement.setInt(2, year.year());
            statement.setObject(3, year.knownOn());
            PlannedOrganization found = null;
            Map<String, List<PlannedOrganization>> below = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    PlannedOrganization node = node(rows);
                    if (node.code().equals(top)) {
                        found = node;
                    } else {
                        below.computeIfAbsent(String.valueOf(node.parentCode()), none -> new ArrayList<>())
                                .add(node);
                    }
                }
            }
            return new PlannedTree(Objects.requireNonNull(found), below);
        }
    }

    private static PlannedOrganization node(ResultSet row) throws SQLException {
        int revision = row.getInt("revision");
        PlanInForce plan = revision == 0
                ? null
                : new PlanInForce(
                        new PlanInForce.PlanDocument(
                                row.getString("document_number"), row.getObject("document_issued_on", LocalDate.class)),
                        revision);
        return new PlannedOrganization(
                Organizations.read(row),
                row.getString("parent_code"),
                plan,
                new PlanTargets(
                        row.getObject("new_unions", Integer.class), row.getObject("new_members", Integer.class)));
    }

    PlannedOrganization top() {
        return top;
    }

    /** The organizations directly below the top, in the order of their codes. */
    List<PlannedOrganization> children() {
        return below(top);
    }

    /** What the organization has to reach; null where neither its plan nor those below it set this target. */
    @Nullable
    Long target(PlannedOrganization node, PlanTarget target) {
        Integer own = target.of(node.targets());
        return own != null ? Long.valueOf(own) : assigned(node, target);
    }

    /** What the organizations directly below it have to reach together; null where none of them has this target. */
    @Nullable
    Long assigned(PlannedOrganization node, PlanTarget target) {
        return below(node).stream()
                .map(child -> target(child, target))
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }

    private List<PlannedOrganization> below(PlannedOrganization node) {
        return below.getOrDefault(node.code(), List.of());
    }
}
