package vn.congdoan.reporting.reconciliation.entries;

import static vn.congdoan.reporting.reconciliation.entries.Columns.document;
import static vn.congdoan.reporting.reconciliation.entries.Columns.optionalDocument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.PlanTargets.MeasureTarget;
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.contracts.vocabulary.DirectiveKind;

/** Directives: what each asks for and implements, and which of them ended early. */
final class DirectiveEntries {

    private static final String DIRECTIVES = "select * from directive where organization = ?";
    private static final String IMPLEMENTED = "select * from directive_implemented where organization = ?";
    private static final String MEASURES = "select * from directive_measure where organization = ?";
    private static final String ENDS = "select * from directive_end where organization = ?";

    private DirectiveEntries() {}

    static void addTo(StreamEntries stream) throws SQLException {
        addDirectives(stream);
        stream.add(ENDS, DirectiveEntries::end);
    }

    private static void addDirectives(StreamEntries stream) throws SQLException {
        Map<UUID, List<UUID>> implemented = stream.parts(
                IMPLEMENTED, DirectiveEntries::directiveId, row -> row.getObject("implemented_id", UUID.class));
        Map<UUID, List<MeasureTarget>> measures = stream.parts(
                MEASURES,
                DirectiveEntries::directiveId,
                row -> new MeasureTarget(row.getString("measure"), row.getLong("target")));
        stream.add(DIRECTIVES, row -> {
            UUID id = row.getObject("id", UUID.class);
            return Entry.directive(
                    row.getString("organization"),
                    row.getLong("position"),
                    id,
                    DirectiveKind.valueOf(row.getString("kind")),
                    document(row, "document"),
                    row.getString("title"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    row.getObject("first_year", Integer.class),
                    row.getObject("last_year", Integer.class),
                    implemented.remove(id),
                    row.getInt("partners"),
                    new PlanTargets(
                            row.getObject("new_unions", Integer.class),
                            row.getObject("new_members", Integer.class),
                            measures.remove(id),
                            null));
        });
        stream.addStrays(implemented.keySet(), measures.keySet());
    }

    private static Entry end(ResultSet row) throws SQLException {
        return Entry.directiveEnd(
                row.getString("organization"),
                row.getLong("position"),
                directiveId(row),
                row.getObject("ended_on", LocalDate.class),
                optionalDocument(row, "document"));
    }

    private static UUID directiveId(ResultSet row) throws SQLException {
        return row.getObject("directive_id", UUID.class);
    }
}
