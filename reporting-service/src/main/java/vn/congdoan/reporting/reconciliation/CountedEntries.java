package vn.congdoan.reporting.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.reconciliation.entries.StreamEntries;

/** Reads from the tables that reports are made of which facts each stream contributed to them. */
@ApplicationScoped
class CountedEntries {

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

    /**
     * Every position counts one fact, an activity is counted once until it is taken back, and the tallies of a day are the
     * sums of what is behind them, those of a month the sums of its days.
     */
    private static final String ODDITIES = """
            with kept as (
                select measure, fact_date, sector, method, counterpart, sum(count) as count
                from (
                    select measure, fact_date, sector, method, counterpart, count from tally where organization = ?
                    union all
                    select measure, fact_date, sector, null, null, amount from activity_amount where organization = ?
                ) as each
                group by measure, fact_date, sector, method, counterpart
            ), told as (
                select kind, sum(activities) as activities,
                       row_number() over (partition by activity_id order by position) as nth
                from activity_amount where organization = ?
                group by kind, activity_id, position
            ), summed as (
                select measure, fact_date, sector, method, counterpart, count from daily_tally where organization = ?
            ), month_kept as (
                select measure, date_trunc('month', fact_date)::date, sector, method, counterpart, sum(count)
                from summed
                group by 1, 2, 3, 4, 5
            ), month_summed as (
                select measure, month, sector, method, counterpart, count from monthly_tally where organization = ?
            )
            select (select string_agg(distinct measure, ', ') from tally t
                    where organization = ?
                        and count <> (select sum(upper(r) - lower(r)) from unnest(positions) r)) as miscounted,
                   (select string_agg(distinct kind, ', ') from told
                    where activities <> case nth when 1 then 1 else -1 end) as mistaken,
                   (select string_agg(distinct measure, ', ')
                    from ((table kept except table summed) union all (table summed except table kept)
                          union all (table month_kept except table month_summed)
                          union all (table month_summed except table month_kept)) as odd)
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
            StreamEntries entries = StreamEntries.read(connection, organization);
            String oddity = entries.strays().isEmpty()
                    ? oddity(connection, organization)
                    : "parts of what there is not: " + String.join(", ", entries.strays());
            try (PreparedStatement statement = connection.prepareStatement(STREAM)) {
                statement.setString(1, organization);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return new Counted(
                            organization,
                            row.getTimestamp("read_at").toInstant(),
                            row.getLong("position"),
                            row.getString("hash"),
                            new ReconciledSide(
                                    entries.digest().counts(), entries.digest().hex()),
                            oddity);
                }
            }
        });
    }

    private static @Nullable String oddity(Connection connection, String organization) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ODDITIES)) {
            for (int parameter = 1; parameter <= 6; parameter++) {
                statement.setString(parameter, organization);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getString("miscounted") != null) {
                    return "counts that are not those of their positions: " + row.getString("miscounted");
                }
                if (row.getString("mistaken") != null) {
                    return "activities that are not counted once: " + row.getString("mistaken");
                }
                return row.getString("missummed") == null
                        ? null
                        : "sums of days or months that are not those of their tallies: " + row.getString("missummed");
            }
        }
    }
}
