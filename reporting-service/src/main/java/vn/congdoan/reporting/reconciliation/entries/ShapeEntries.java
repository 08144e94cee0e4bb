package vn.congdoan.reporting.reconciliation.entries;

import static vn.congdoan.reporting.reconciliation.entries.Columns.document;
import static vn.congdoan.reporting.reconciliation.entries.Columns.optionalDocument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import vn.congdoan.contracts.event.CommitteeFormed;
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.contracts.vocabulary.CommitteeFormation;
import vn.congdoan.contracts.vocabulary.SectionKind;

/** The parts of unions, and who leads unions and organizations. */
final class ShapeEntries {

    private static final String SECTIONS = "select * from union_section where organization = ?";
    private static final String SECTION_ENDS = "select * from union_section_end where organization = ?";
    private static final String COMMITTEES = "select * from committee where organization = ?";

    private ShapeEntries() {}

    static void addTo(StreamEntries stream) throws SQLException {
        stream.add(SECTIONS, ShapeEntries::section);
        stream.add(SECTION_ENDS, ShapeEntries::sectionEnd);
        stream.add(COMMITTEES, ShapeEntries::committee);
    }

    private static Entry section(ResultSet row) throws SQLException {
        return Entry.section(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getObject("union_id", UUID.class),
                SectionKind.valueOf(row.getString("kind")),
                row.getObject("parent_id", UUID.class),
                row.getObject("established_on", LocalDate.class),
                optionalDocument(row, "decision"));
    }

    private static Entry sectionEnd(ResultSet row) throws SQLException {
        return Entry.sectionEnd(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("section_id", UUID.class),
                row.getObject("union_id", UUID.class),
                SectionKind.valueOf(row.getString("kind")),
                row.getObject("dissolved_on", LocalDate.class),
                optionalDocument(row, "decision"));
    }

    private static Entry committee(ResultSet row) throws SQLException {
        return Entry.committee(
                row.getString("organization"),
                row.getLong("position"),
                new CommitteeFormed(
                        row.getObject("id", UUID.class),
                        row.getString("organization"),
                        row.getObject("union_id", UUID.class),
                        CommitteeFormation.valueOf(row.getString("formation")),
                        row.getObject("first_year", Integer.class),
                        row.getObject("last_year", Integer.class),
                        row.getObject("formed_on", LocalDate.class),
                        document(row, "decision"),
                        row.getInt("members"),
                        row.getInt("vice_chairs")));
    }
}
