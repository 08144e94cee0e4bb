package vn.congdoan.reporting.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.contracts.reconciliation.EntryDigest;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.database.Database;

/** Reads from the tables that reports are made of which facts each stream contributed to them. */
@ApplicationScoped
class CountedEntries {

    /** A city's stream is read through a cursor. */
    private static final int FETCH = 5_000;

    private static final String STREAM = """
            select now() as read_at, coalesce(position, 0) as position, hash
            from (select ? as organization) as asked left join stream using (organization)
            """;
    private static final String STREAMS = "select organization from stream order by organization";

    private static final String NEW_STREAMS = """
            select organization from stream s
            where not exists (select from reconciliation r where r.organization = s.organization)
            order by organization
            """;

    private static final String TALLIES = """
            select t.*, p.position
            from tally t, unnest(t.positions) r, generate_series(lower(r), upper(r) - 1) as p (position)
            where t.organization = ?
            """;

    private static final String PLANS = "select * from plan where organization = ?";
    private static final String ORGANIZATION = "select * from organization where code = ?";

    /** Every position counts one fact, and the tallies of a day are the sums of those behind them. */
    private static final String ODDITIES = """
            with kept as (
                select measure, fact_date, sector, method, counterpart, sum(count) as count
                from tally where organization = ?
                group by measure, fact_date, sector, method, counterpart
            ), summed as (
                select measure, fact_date, sector, method, counterpart, count from daily_tally where organization = ?
            )
            select (select string_agg(distinct measure, ', ') from tally t
                    where organization = ?
                        and count <> (select sum(upper(r) - lower(r)) from unnest(positions) r)) as miscounted,
                   (select string_agg(distinct measure, ', ')
                    from ((table kept except table summed) union all (table summed except table kept)) as odd)
                       as missummed
            """;

    private final Database database;

    CountedEntries(Database database) {
        this.database = database;
    }

    /** The organizations that have a stream here. */
    List<String> organizations() {
        return organizations(STREAMS);
    }

    /** Those whose streams were never compared. */
    List<String> newOrganizations() {
        return organizations(NEW_STREAMS);
    }

    private List<String> organizations(String sql) {
        return database.snapshot(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        });
    }

    /** What the stream's facts up to its position left in the tables; nothing where there is no such stream. */
    Counted read(String organization) {
        return database.snapshot(connection -> {
            EntryDigest digest = new EntryDigest();
            each(connection, TALLIES, organization, row -> digest.add(tally(row)));
            each(connection, PLANS, organization, row -> digest.add(plan(row)));
            each(connection, ORGANIZATION, organization, row -> digest.add(organization(row)));
            String oddity = oddity(connection, organization);
            try (PreparedStatement statement = connection.prepareStatement(STREAM)) {
                statement.setString(1, organization);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return new Counted(
                            organization,
                            row.getTimestamp("read_at").toInstant(),
                            row.getLong("position"),
                            row.getString("hash"),
                            new ReconciledSide(digest.counts(), digest.hex()),
                            oddity);
                }
            }
        });
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, String organization, RowReader reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            statement.setString(1, organization);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static Entry tally(ResultSet row) throws SQLException {
        String decision = row.getString("decision_number");
        String sector = row.getString("sector");
        return Entry.counted(
                row.getString("organization"),
                row.getLong("position"),
                Measure.valueOf(row.getString("measure")),
                row.getObject("union_id", UUID.class),
                row.getObject("fact_date", LocalDate.class),
                decision == null
                        ? null
                        : new DocumentReference(decision, row.getObject("decision_issued_on", LocalDate.class)),
                sector == null ? null : Sector.valueOf(sector),
                FoundingMethod.valueOf(row.getString("method")),
                row.getString("counterpart"));
    }

    private static Entry plan(ResultSet row) throws SQLException {
        return Entry.plan(
                row.getString("organization"),
                row.getLong("position"),
                row.getInt("year"),
                row.getInt("revision"),
                new DocumentReference(
                        row.getString("document_number"), row.getObject("document_issued_on", LocalDate.class)),
                new PlanTargets(
                        row.getObject("new_unions", Integer.class), row.getObject("new_members", Integer.class)));
    }

    private static Entry organization(ResultSet row) throws SQLException {
        return Entry.organization(
                row.getString("code"),
                row.getString("name"),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getString("parent_code"));
    }

    private static @Nullable String oddity(Connection connection, String organization) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ODDITIES)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                statement.setString(parameter, organization);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getString("miscounted") != null) {
                    return "counts that are not those of their positions: " + row.getString("miscounted");
                }
                return row.getString("missummed") == null
                        ? null
                        : "sums of days that are not those of their tallies: " + row.getString("missummed");
            }
        }
    }
}
