package vn.congdoan.reporting.reconciliation.entries;

import static vn.congdoan.reporting.reconciliation.entries.Columns.document;
import static vn.congdoan.reporting.reconciliation.entries.Columns.optional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.congdoan.contracts.event.UnionReassigned;
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.Sector;

/** That the organization was registered, and what became of it and of unions that came or went. */
final class OrganizationEntries {

    private static final String ORGANIZATION = "select * from organization where code = ?";
    private static final String RENAMINGS = "select * from renaming where organization = ?";
    private static final String REASSIGNMENTS = "select * from union_reassignment where organization = ?";
    private static final String CLOSING = "select * from closing where organization = ?";

    private OrganizationEntries() {}

    static void addTo(StreamEntries stream) throws SQLException {
        stream.add(ORGANIZATION, OrganizationEntries::organization);
        stream.add(RENAMINGS, OrganizationEntries::renaming);
        stream.add(REASSIGNMENTS, OrganizationEntries::reassignment);
        stream.add(CLOSING, OrganizationEntries::closing);
    }

    private static Entry organization(ResultSet row) throws SQLException {
        return Entry.organization(
                row.getString("code"),
                row.getString("registered_name"),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getString("parent_code"),
                row.getObject("established_on", LocalDate.class));
    }

    private static Entry renaming(ResultSet row) throws SQLException {
        return Entry.renamed(
                row.getString("organization"),
                row.getLong("position"),
                row.getString("name"),
                row.getObject("renamed_on", LocalDate.class),
                document(row, "decision"));
    }

    private static Entry reassignment(ResultSet row) throws SQLException {
        return Entry.reassigned(
                row.getString("organization"),
                row.getLong("position"),
                new UnionReassigned(
                        row.getObject("union_id", UUID.class),
                        row.getString("name"),
                        row.getString("from_organization"),
                        row.getString("to_organization"),
                        optional(row, "sector", Sector.class),
                        FoundingMethod.valueOf(row.getString("method")),
                        row.getInt("members"),
                        row.getObject("reassigned_on", LocalDate.class),
                        document(row, "decision")));
    }

    private static Entry closing(ResultSet row) throws SQLException {
        return Entry.closed(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("closed_on", LocalDate.class),
                List.of((String[]) row.getArray("successors").getArray()),
                document(row, "decision"));
    }
}
