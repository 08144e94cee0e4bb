package vn.congdoan.reporting.reconciliation.entries;

import static vn.congdoan.reporting.reconciliation.entries.Columns.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.PlanTargets.MeasureTarget;
import vn.congdoan.contracts.event.PlanTargets.Milestone;
import vn.congdoan.contracts.reconciliation.Entry;

/** Plans with their targets and milestones. */
final class PlanEntries {

    private static final String PLANS = "select * from plan where organization = ?";
    private static final String MEASURES = "select * from plan_measure where organization = ?";
    private static final String MILESTONES = "select * from plan_milestone where organization = ?";

    /** Which revision of a plan a row belongs to. */
    private record PlanKey(int year, int revision) {

        static PlanKey of(ResultSet row) throws SQLException {
            return new PlanKey(row.getInt("year"), row.getInt("revision"));
        }

        @Override
        public String toString() {
            return "revision " + revision + " of the plan of " + year;
        }
    }

    private PlanEntries() {}

    static void addTo(StreamEntries stream) throws SQLException {
        Map<PlanKey, List<MeasureTarget>> measures = stream.parts(
                MEASURES, PlanKey::of, row -> new MeasureTarget(row.getString("measure"), row.getLong("target")));
        Map<PlanKey, List<Milestone>> milestones = stream.parts(
                MILESTONES,
                PlanKey::of,
                row -> new Milestone(row.getString("measure"), row.getInt("quarter"), row.getLong("target")));
        stream.add(PLANS, row -> {
            PlanKey key = PlanKey.of(row);
            return Entry.plan(
                    row.getString("organization"),
                    row.getLong("position"),
                    key.year(),
                    key.revision(),
                    document(row, "document"),
                    new PlanTargets(
                            row.getObject("new_unions", Integer.class),
                            row.getObject("new_members", Integer.class),
                            measures.remove(key),
                            milestones.remove(key)),
                    row.getObject("programme_id", UUID.class));
        });
        stream.addStrays(measures.keySet(), milestones.keySet());
    }
}
