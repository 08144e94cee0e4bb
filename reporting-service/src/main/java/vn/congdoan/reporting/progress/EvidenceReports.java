package vn.congdoan.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.organization.Jurisdiction;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;
import vn.congdoan.reporting.period.YearToDate;
import vn.congdoan.reporting.progress.Actuals.Asked;
import vn.congdoan.reporting.progress.Evidence.CountedUnion;
import vn.congdoan.reporting.progress.Evidence.Decision;
import vn.congdoan.reporting.progress.Evidence.EvidenceItem;

/**
 * Takes figures of progress apart. A figure is summed from the tallies of days, its evidence is read from the tallies that
 * keep their positions: that the two are equal is what the evidence proves.
 */
@ApplicationScoped
public class EvidenceReports {

    /** A tally is found by its key, which never changes; a new one may come between two, and moves none of them. */
    private static final String READ = """
            with counted as (
                select t.fact_date, t.organization, t.union_id, t.decision_number, t.decision_issued_on,
                       coalesce(t.sector, '') as sector, t.method, t.count, t.positions
                from subtree(array[?]) s
                join tally t on t.organization = s.organization
                where t.measure = ? and t.fact_date between ? and ?
            ), page as (
                select * from counted
                where (fact_date, organization, union_id, decision_number, decision_issued_on, sector, method)
                    > (?, ?, ?, ?, ?, ?, ?)
                order by fact_date, organization, union_id, decision_number, decision_issued_on, sector, method
                limit ?
            )
            select p.*, u.name as union_name, o.code, o.name, o.kind,
                   array(select p.organization || '/' || lower(r)
                                || case when upper(r) - lower(r) > 1 then '-' || upper(r) - 1 else '' end
                         from unnest(p.positions) r order by r) as rows
            from page p
            join organization o on o.code = p.organization
            join lateral (
                -- Where the union comes from another organization, whose stream may be late, the reassignment names it.
                select name from grassroots_union where id = p.union_id
                union all
                select name from union_reassignment where union_id = p.union_id
                limit 1
            ) u on true
            order by fact_date, organization, union_id, decision_number, decision_issued_on, sector, method
            """;

    /** The parts of a tally's key that differ within a measure. */
    private record Key(
            LocalDate factDate,
            String organization,
            UUID union,
            String decisionNumber,
            LocalDate decisionIssuedOn,
            String sector,
            String method) {

        static Key beforeAll() {
            return new Key(LocalDate.EPOCH.withYear(1), "", new UUID(0, 0), "", LocalDate.EPOCH, "", "");
        }

        static Key of(List<String> values) {
            try {
                return new Key(
                        LocalDate.parse(values.get(0)),
                        values.get(1),
                        UUID.fromString(values.get(2)),
                        values.get(3),
                        LocalDate.parse(values.get(4)),
                        values.get(5),
                        values.get(6));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw Cursor.malformed();
            }
        }

        String cursor() {
            return Cursor.after(factDate, organization, union, decisionNumber, decisionIssuedOn, sector, method);
        }
    }

    private record Row(Key key, EvidenceItem counted) {}

    private final Database database;
    private final Jurisdiction jurisdiction;
    private final FreshnessOfSubtrees freshness;

    EvidenceReports(Database database, Jurisdiction jurisdiction, FreshnessOfSubtrees freshness) {
        this.database = database;
        this.jurisdiction = jurisdiction;
        this.freshness = freshness;
    }

    /** What the figure of the organization of that code is made of, page by page. */
    public Evidence of(YearToDate year, String organizationCode, PlanTarget measure, PageQuery query) {
        Key after = query.after(7).map(Key::of).orElseGet(Key::beforeAll);
        return database.snapshot(connection -> {
            Organization top = jurisdiction.inPath(connection, organizationCode);
            Asked asked = new Asked(top.code(), measure.measure().name(), null, year.asOf());
            long total =
                    Actuals.read(connection, List.of(asked), year).of(asked).count();
            Page<EvidenceItem> page = Page.of(
                    read(connection, top, measure, year, after, query.limit() + 1),
                    query.limit(),
                    Row::counted,
                    row -> row.key().cursor());
            return new Evidence(
                    top,
                    year.year(),
                    year.asOf(),
                    measure,
                    total,
                    page.items(),
                    page.nextCursor(),
                    freshness.of(connection, top.code()));
        });
    }

    private static List<Row> read(
            Connection connection, Organization top, PlanTarget measure, YearToDate year, Key after, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            int parameter = 1;
            for (Object value : List.of(
                    top.code(),
                    measure.measure().name(),
                    year.firstDay(),
                    year.asOf(),
                    after.factDate(),
                    after.organization(),
                    after.union(),
                    after.decisionNumber(),
                    after.decisionIssuedOn(),
                    after.sector(),
                    after.method(),
                    limit)) {
                statement.setObject(parameter++, value);
            }
            List<Row> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            return found;
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        Key key = new Key(
                row.getObject("fact_date", LocalDate.class),
                row.getString("organization"),
                row.getObject("union_id", UUID.class),
                row.getString("decision_number"),
                row.getObject("decision_issued_on", LocalDate.class),
                row.getString("sector"),
                row.getString("method"));
        return new Row(
                key,
                new EvidenceItem(
                        new CountedUnion(key.union(), row.getString("union_name"), Organizations.read(row)),
                        new Decision(key.decisionNumber(), key.decisionIssuedOn()),
                        key.factDate(),
                        row.getLong("count"),
                        List.of((String[]) row.getArray("rows").getArray())));
    }
}
