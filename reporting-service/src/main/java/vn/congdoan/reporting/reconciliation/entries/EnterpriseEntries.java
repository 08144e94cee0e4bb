package vn.congdoan.reporting.reconciliation.entries;

import static vn.congdoan.reporting.reconciliation.entries.Columns.optional;
import static vn.congdoan.reporting.reconciliation.entries.Columns.optionalDocument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.contracts.vocabulary.ApproachOutcome;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Readiness;
import vn.congdoan.contracts.vocabulary.Sector;

/** Employers: their register, surveys of them, approaches to them, and inspections of the fees that they paid. */
final class EnterpriseEntries {

    private static final String ENTERPRISES = "select * from enterprise where organization = ?";
    private static final String SURVEYS = "select * from enterprise_survey where organization = ?";
    private static final String APPROACHES = "select * from enterprise_approach where organization = ?";
    private static final String FEE_INSPECTIONS = "select * from fee_inspection where organization = ?";

    private EnterpriseEntries() {}

    static void addTo(StreamEntries stream) throws SQLException {
        stream.add(ENTERPRISES, EnterpriseEntries::enterprise);
        stream.add(SURVEYS, EnterpriseEntries::survey);
        stream.add(APPROACHES, EnterpriseEntries::approach);
        stream.add(FEE_INSPECTIONS, EnterpriseEntries::feeInspection);
    }

    private static Entry enterprise(ResultSet row) throws SQLException {
        return Entry.enterprise(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("id", UUID.class),
                EnterpriseKind.valueOf(row.getString("kind")),
                Sector.valueOf(row.getString("sector")),
                row.getInt("headcount"),
                row.getObject("registered_on", LocalDate.class));
    }

    private static Entry survey(ResultSet row) throws SQLException {
        return Entry.survey(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("enterprise_id", UUID.class),
                row.getObject("surveyed_on", LocalDate.class),
                row.getInt("headcount"),
                row.getObject("permanent", Integer.class),
                row.getObject("seasonal", Integer.class),
                row.getObject("family_members", Integer.class),
                Readiness.valueOf(row.getString("readiness")),
                EnterpriseClassification.valueOf(row.getString("classification")));
    }

    private static Entry approach(ResultSet row) throws SQLException {
        return Entry.approach(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("enterprise_id", UUID.class),
                row.getObject("approached_on", LocalDate.class),
                optional(row, "outcome", ApproachOutcome.class));
    }

    private static Entry feeInspection(ResultSet row) throws SQLException {
        return Entry.feeInspection(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("enterprise_id", UUID.class),
                Sector.valueOf(row.getString("sector")),
                row.getObject("inspected_on", LocalDate.class),
                optionalDocument(row, "document"),
                row.getLong("owed"),
                row.getLong("paid"),
                row.getInt("findings"),
                row.getInt("recommendations"));
    }
}
