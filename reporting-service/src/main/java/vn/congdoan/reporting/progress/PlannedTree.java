package vn.congdoan.reporting.progress;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.PlanTargets.Milestone;
import vn.congdoan.contracts.vocabulary.MeasureUnit;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.organization.Organizations;
import vn.congdoan.reporting.period.YearToDate;

/**
 * An organization and all those below it, each with its plan in force. An organization's target is that of its own plan
 * where it sets one, else the sum of the targets of the organizations directly below it. Measures are named as plans name
 * them.
 */
final class PlannedTree {

    private static final String READ = """
            select o.code, o.name, o.kind, o.parent_code, o.established_on, c.closed_on,
                   p.revision, p.document_number, p.document_issued_on, p.new_unions, p.new_members,
                   exists (select from plan_measure m
                           where m.organization = p.organization and m.year = p.year and m.revision = p.revision)
                       or exists (select from plan_milestone m
                                  where m.organization = p.organization and m.year = p.year
                                      and m.revision = p.revision) as more
            from subtree(array[?]) t
            join organization o on o.code = t.organization
            left join lateral (
                select * from (
                    select * from plan
                    where organization = o.code and year = ? and document_issued_on <= ?
                    order by revision desc
                    limit 1
                ) in_force
                where programme_id is not distinct from coalesce(?::uuid, programme_id)
            ) p on true
            left join closing c on c.organization = o.code
            order by o.code
            """;

    /** What some plans set for measures of activities, with what the catalogue says of these, and their milestones. */
    private static final String READ_MORE = """
            with asked as (
                select * from unnest(?::text[], ?::integer[]) as t (organization, revision)
            ), catalogue as (
                select distinct on (kind, code) kind || '.' || code as measure, name, unit
                from activity_measure
                where organization = (select root_of(?))
                order by kind, code, revision desc
            )
            select m.organization, m.measure, null as quarter, m.target, c.name, c.unit
            from asked a
            join plan_measure m on m.organization = a.organization and m.revision = a.revision and m.year = ?
            left join catalogue c on c.measure = m.measure
            union all
            select m.organization, m.measure, m.quarter, m.target, null, null
            from asked a
            join plan_milestone m on m.organization = a.organization and m.revision = a.revision and m.year = ?
            """;

    private final Map<String, PlannedOrganization> nodes = new HashMap<>();
    private final Map<String, List<PlannedOrganization>> below = new HashMap<>();
    private final Map<String, Map<String, Long>> targets = new HashMap<>();
    private final Map<String, List<Milestone>> milestones = new HashMap<>();
    private final SortedMap<String, PlannedMeasure> measures = new TreeMap<>();
    private final String top;

    private PlannedTree(String top) {
        this.top = top;
    }

    /** @param top the code of the organization at the top, which is known */
    static PlannedTree read(Connection connection, String top, YearToDate year) throws SQLException {
        return read(connection, top, year, null);
    }

    /**
     * The same with the plans only that are the yearly parts of a programme.
     *
     * @param programme null for all plans
     */
    static PlannedTree read(Connection connection, String top, YearToDate year, @Nullable UUID programme)
            throws SQLException {
        PlannedTree tree = new PlannedTree(top);
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, top);
            statement.setInt(2, year.year());
            statement.setObject(3, year.knownOn());
            statement.setObject(4, programme);
            List<PlannedOrganization> incomplete = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    PlannedOrganization node = tree.add(rows);
                    if (rows.getBoolean("more")) {
                        incomplete.add(node);
                    }
                }
            }
            if (!incomplete.isEmpty()) {
                tree.complete(connection, incomplete, year);
            }
        }
        return tree;
    }

    private PlannedOrganization add(ResultSet row) throws SQLException {
        int revision = row.getInt("revision");
        PlanInForce plan = revision == 0
                ? null
                : new PlanInForce(
                        new PlanInForce.PlanDocument(
                                row.getString("document_number"), row.getObject("document_issued_on", LocalDate.class)),
                        revision);
        PlannedOrganization node = new PlannedOrganization(
                Organizations.read(row),
                row.getString("parent_code"),
                row.getObject("established_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                plan);
        nodes.put(node.code(), node);
        if (!node.code().equals(top)) {
            below.computeIfAbsent(String.valueOf(node.parentCode()), none -> new ArrayList<>())
                    .add(node);
        }
        Map<String, Long> asked = targets.computeIfAbsent(node.code(), none -> new HashMap<>());
        put(asked, PlanTarget.NEW_UNIONS, row.getObject("new_unions", Integer.class));
        put(asked, PlanTarget.NEW_MEMBERS, row.getObject("new_members", Integer.class));
        return node;
    }

    private static void put(Map<String, Long> asked, PlanTarget target, @Nullable Integer number) {
        if (number != null) {
            asked.put(target.toString(), number.longValue());
        }
    }

    /** Adds what the plans of some nodes set beside new unions and new members. */
    private void complete(Connection connection, List<PlannedOrganization> some, YearToDate year) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ_MORE)) {
            Column.bind(
                    connection,
                    statement,
                    some,
                    List.of(Column.text(PlannedOrganization::code), Column.integer(node -> Objects.requireNonNull(
                                    node.plan())
                            .revision())));
            statement.setString(3, top);
            statement.setInt(4, year.year());
            statement.setInt(5, year.year());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    addMore(rows);
                }
            }
        }
    }

    private void addMore(ResultSet row) throws SQLException {
        String organization = row.getString("organization");
        String measure = row.getString("measure");
        Integer quarter = row.getObject("quarter", Integer.class);
        long target = row.getLong("target");
        if (quarter != null) {
            milestones
                    .computeIfAbsent(organization, none -> new ArrayList<>())
                    .add(new Milestone(measure, quarter, target));
            return;
        }
        targets.computeIfAbsent(organization, none -> new HashMap<>()).put(measure, target);
        String name = row.getString("name");
        String unit = row.getString("unit");
        measures.put(
                measure,
                new PlannedMeasure(
                        measure, name == null ? measure : name, unit == null ? null : MeasureUnit.valueOf(unit)));
    }

    PlannedOrganization top() {
        return Objects.requireNonNull(nodes.get(top));
    }

    /** The organizations directly below the top, in the order of their codes. */
    List<PlannedOrganization> children() {
        return below(top());
    }

    /** What the organization has to reach; null where neither its plan nor those below it set this target. */
    @Nullable
    Long target(PlannedOrganization node, String measure) {
        Long own = targets.getOrDefault(node.code(), Map.of()).get(measure);
        return own != null ? own : assigned(node, measure);
    }

    /** What the organizations directly below it have to reach together; null where none of them has this target. */
    @Nullable
    Long assigned(PlannedOrganization node, String measure) {
        return below(node).stream()
                .map(child -> target(child, measure))
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }

    /** The measures of activities that the organization has targets of, in the order of their codes. */
    List<PlannedMeasure> measures(PlannedOrganization node) {
        return measures.values().stream()
                .filter(measure -> target(node, measure.code()) != null)
                .toList();
    }

    /** What the organization's own plan sets for ends of quarters, in the order of the measures and quarters. */
    List<Milestone> milestones(PlannedOrganization node) {
        return milestones.getOrDefault(node.code(), List.of()).stream()
                .sorted(Comparator.comparing(Milestone::measure).thenComparingInt(Milestone::quarter))
                .toList();
    }

    private List<PlannedOrganization> below(PlannedOrganization node) {
        return below.getOrDefault(node.code(), List.of());
    }
}
