package vn.congdoan.reporting.reconciliation.entries;

import static vn.congdoan.reporting.reconciliation.entries.Columns.optional;
import static vn.congdoan.reporting.reconciliation.entries.Columns.optionalDocument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.Sector;

/** Facts that tallies count, one at each of their positions. */
final class TallyEntries {

    private static final String TALLIES = """
            select t.*, p.position
            from tally t, unnest(t.positions) r, generate_series(lower(r), upper(r) - 1) as p (position)
            where t.organization = ?
            """;

    /** A union is founded once, where its tally says. */
    private static final String EMPLOYERS = """
            select t.organization, lower(r) as position, u.id, u.enterprise_id
            from tally t
            join grassroots_union u on u.id = t.union_id, unnest(t.positions) r
            where t.organization = ? and t.measure = 'UNIONS_FOUNDED' and u.enterprise_id is not null
            """;

    private TallyEntries() {}

    static void addTo(StreamEntries stream) throws SQLException {
        stream.add(TALLIES, TallyEntries::counted);
        stream.add(EMPLOYERS, TallyEntries::employer);
    }

    private static Entry counted(ResultSet row) throws SQLException {
        return Entry.counted(
                row.getString("organization"),
                row.getLong("position"),
                Measure.valueOf(row.getString("measure")),
                row.getObject("union_id", UUID.class),
                row.getObject("fact_date", LocalDate.class),
                optionalDocument(row, "decision"),
                optional(row, "sector", Sector.class),
                FoundingMethod.valueOf(row.getString("method")),
                row.getString("counterpart"));
    }

    private static Entry employer(ResultSet row) throws SQLException {
        return Entry.employer(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getObject("enterprise_id", UUID.class));
    }
}
