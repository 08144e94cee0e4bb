package vn.congdoan.reporting.reconciliation.entries;

import static vn.congdoan.reporting.reconciliation.entries.Columns.optional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.congdoan.contracts.event.UnionEvaluated;
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.contracts.vocabulary.UnionLevel;

/** How unions were evaluated, and the scales that say in which classes. */
final class EvaluationEntries {

    private static final String EVALUATIONS = "select * from evaluation where organization = ?";

    private static final String SCALES = """
            select s.organization, s.position, s.scale, s.version, s.revision, s.name, s.level,
                   array_agg(c.code order by c.ordinal) as codes,
                   array_agg(c.name order by c.ordinal) as names,
                   array_agg(c.distinguished order by c.ordinal) as distinguished
            from evaluation_scale s
            left join evaluation_class c using (organization, scale, version, revision)
            where s.organization = ?
            group by s.organization, s.position, s.scale, s.version, s.revision, s.name, s.level
            """;

    private EvaluationEntries() {}

    static void addTo(StreamEntries stream) throws SQLException {
        stream.add(EVALUATIONS, EvaluationEntries::evaluation);
        stream.add(SCALES, EvaluationEntries::scale);
    }

    private static Entry evaluation(ResultSet row) throws SQLException {
        return Entry.evaluation(
                row.getString("organization"),
                row.getLong("position"),
                new UnionEvaluated(
                        row.getObject("evaluation_id", UUID.class),
                        row.getString("organization"),
                        row.getObject("union_id", UUID.class),
                        UnionLevel.valueOf(row.getString("level")),
                        optional(row, "sector", Sector.class),
                        optional(row, "enterprise_kind", EnterpriseKind.class),
                        optional(row, "union_kind", UnionKind.class),
                        row.getString("period"),
                        row.getString("scale"),
                        row.getInt("version"),
                        row.getInt("points"),
                        row.getString("class_code"),
                        row.getBoolean("distinguished"),
                        row.getInt("revision"),
                        row.getObject("evaluated_on", LocalDate.class)));
    }

    private static Entry scale(ResultSet row) throws SQLException {
        String[] codes = (String[]) row.getArray("codes").getArray();
        String[] names = (String[]) row.getArray("names").getArray();
        Boolean[] distinguished = (Boolean[]) row.getArray("distinguished").getArray();
        return Entry.evaluationScale(
                row.getString("organization"),
                row.getLong("position"),
                row.getString("scale"),
                row.getInt("version"),
                row.getInt("revision"),
                row.getString("name"),
                UnionLevel.valueOf(row.getString("level")),
                IntStream.range(0, codes.length)
                        .filter(n -> codes[n] != null) // Where the classes are lost, the left join has one of nulls.
                        .mapToObj(n -> new Entry.NamedClass(codes[n], names[n], distinguished[n]))
                        .toList());
    }
}
