package vn.congdoan.reporting.reconciliation.entries;

import static vn.congdoan.reporting.reconciliation.entries.Columns.optional;
import static vn.congdoan.reporting.reconciliation.entries.Columns.optionalDocument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.congdoan.contracts.event.ActivityKindDefined.MeasureDefinition;
import vn.congdoan.contracts.event.ActivityKindDefined.RatioDefinition;
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.contracts.vocabulary.MeasureUnit;
import vn.congdoan.contracts.vocabulary.Sector;

/** What is counted of kinds of activities, and how much of it activities had. */
final class ActivityEntries {

    private static final String KINDS = "select * from activity_kind where organization = ?";
    private static final String MEASURES = "select * from activity_measure where organization = ?";
    private static final String RATIOS = "select * from activity_ratio where organization = ?";
    private static final String AMOUNTS = "select * from activity_amount where organization = ?";

    /** Which revision of a kind of activity a row belongs to. */
    private record KindKey(String kind, int revision) {

        static KindKey of(ResultSet row) throws SQLException {
            return new KindKey(row.getString("kind"), row.getInt("revision"));
        }

        @Override
        public String toString() {
            return "revision " + revision + " of " + kind;
        }
    }

    private ActivityEntries() {}

    static void addTo(StreamEntries stream) throws SQLException {
        addKinds(stream);
        stream.add(AMOUNTS, ActivityEntries::amount);
    }

    private static void addKinds(StreamEntries stream) throws SQLException {
        Map<KindKey, List<MeasureDefinition>> measures = stream.parts(MEASURES, KindKey::of, ActivityEntries::measure);
        Map<KindKey, List<RatioDefinition>> ratios = stream.parts(RATIOS, KindKey::of, ActivityEntries::ratio);
        stream.add(KINDS, row -> {
            KindKey key = KindKey.of(row);
            List<MeasureDefinition> counted = measures.remove(key);
            return Entry.activityKind(
                    row.getString("organization"),
                    row.getLong("position"),
                    key.kind(),
                    key.revision(),
                    row.getString("name"),
                    counted == null ? List.of() : counted,
                    ratios.remove(key));
        });
        stream.addStrays(measures.keySet(), ratios.keySet());
    }

    private static MeasureDefinition measure(ResultSet row) throws SQLException {
        return new MeasureDefinition(
                row.getString("code"), row.getString("name"), MeasureUnit.valueOf(row.getString("unit")));
    }

    private static RatioDefinition ratio(ResultSet row) throws SQLException {
        return new RatioDefinition(
                row.getString("code"), row.getString("name"), row.getString("numerator"), row.getString("denominator"));
    }

    private static Entry amount(ResultSet row) throws SQLException {
        return Entry.amount(
                row.getString("organization"),
                row.getLong("position"),
                row.getString("measure"),
                row.getObject("activity_id", UUID.class),
                row.getObject("union_id", UUID.class),
                row.getObject("fact_date", LocalDate.class),
                row.getObject("school_year", Integer.class),
                optionalDocument(row, "document"),
                optional(row, "sector", Sector.class),
                row.getLong("amount"),
                row.getObject("directive_id", UUID.class));
    }
}
