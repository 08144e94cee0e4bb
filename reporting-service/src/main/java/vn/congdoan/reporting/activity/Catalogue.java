package vn.congdoan.reporting.activity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.congdoan.contracts.vocabulary.MeasureUnit;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.reporting.activity.CatalogueKind.Ratio;

/** Finds kinds of activities in the catalogue, which is that of the root of the tree. */
public final class Catalogue {

    private static final String KINDS = """
            select distinct on (kind) organization, kind, revision, name
            from activity_kind
            where organization = (select root_of(?))
            order by kind, revision desc
            """;

    private static final String MEASURES = """
            select code, name, unit from activity_measure
            where organization = ? and kind = ? and revision = ?
            order by place
            """;

    private static final String RATIOS = """
            select code, name, numerator, denominator from activity_ratio
            where organization = ? and kind = ? and revision = ?
            order by place
            """;

    private record Revision(String organization, String kind, int revision, String name) {}

    private Catalogue() {}

    /**
     * The kind of that code in the catalogue of an organization's tree.
     *
     * @throws Problem naming the query parameter {@code kind} when there is none
     */
    static CatalogueKind inQuery(Connection connection, String organization, String kind) throws SQLException {
        Map<String, Revision> kinds = kinds(connection, organization);
        Revision found = kinds.get(kind);
        if (found == null) {
            throw Problem.invalid(Invalid.parameter(
                    "kind", "activity-kind.unknown", String.join(", ", kinds.keySet()), kinds.size()));
        }
        return new CatalogueKind(
                found.kind(),
                found.name(),
                parts(
                        connection,
                        MEASURES,
                        found,
                        row -> new ActivityMeasure(
                                row.getString("code"),
                                row.getString("name"),
                                MeasureUnit.valueOf(row.getString("unit")))),
                parts(
                        connection,
                        RATIOS,
                        found,
                        row -> new Ratio(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("numerator"),
                                row.getString("denominator"))));
    }

    /**
     * The measure of that code among those of the kind.
     *
     * @throws Problem naming the query parameter {@code measure} when there is none
     */
    static ActivityMeasure inQuery(CatalogueKind kind, String measure) {
        return kind.measures().stream()
                .filter(each -> each.code().equals(measure))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(Invalid.parameter(
                        "measure",
                        "measure.unknown",
                        String.join(
                                ", ",
                                kind.measures().stream()
                                        .map(ActivityMeasure::code)
                                        .toList()))));
    }

    /**
     * Demands that a query parameter names a measure of the catalogue of an organization's tree.
     *
     * @param measure the code of a kind, a point, and that of one of its measures
     * @throws Problem naming the parameter when there is none
     */
    public static void requireMeasure(Connection connection, String organization, String parameter, String measure)
            throws SQLException {
        int point = measure.indexOf('.');
        if (point < 0) {
            throw Problem.invalid(Invalid.parameter(parameter, "measure.format"));
        }
        Map<String, Revision> kinds = kinds(connection, organization);
        Revision kind = kinds.get(measure.substring(0, point));
        if (kind == null) {
            throw Problem.invalid(Invalid.parameter(
                    parameter, "activity-kind.unknown", String.join(", ", kinds.keySet()), kinds.size()));
        }
        List<String> measures = parts(connection, MEASURES, kind, row -> row.getString("code"));
        if (!measures.contains(measure.substring(point + 1))) {
            throw Problem.invalid(Invalid.parameter(parameter, "measure.unknown", String.join(", ", measures)));
        }
    }

    private static Map<String, Revision> kinds(Connection connection, String organization) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KINDS)) {
            statement.setString(1, organization);
            Map<String, Revision> found = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Revision kind = new Revision(
                            rows.getString("organization"),
                            rows.getString("kind"),
                            rows.getInt("revision"),
                            rows.getString("name"));
                    found.put(kind.kind(), kind);
                }
            }
            return found;
        }
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> parts(Connection connection, String sql, Revision of, RowReader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, of.organization());
            statement.setString(2, of.kind());
            statement.setInt(3, of.revision());
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }
}
