package vn.congdoan.reporting.activity;

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
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.reporting.activity.ActivityEvidence.ActivityDocument;
import vn.congdoan.reporting.activity.ActivityEvidence.ActivityEvidenceItem;
import vn.congdoan.reporting.activity.ActivityEvidence.ActivityUnion;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.organization.Jurisdiction;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;
import vn.congdoan.reporting.period.SchoolYear;

/** Takes sums of activities apart, down to the rows of the journal. */
@ApplicationScoped
public class ActivityEvidenceReports {

    private static final String COUNTED = """
            with counted as (
                select a.*
                from subtree(array[?]) s
                join activity_amount a on a.organization = s.organization
                where a.kind = ? and a.measure = ? and a.fact_date between ? and ?
                  and a.school_year is not distinct from coalesce(?::integer, a.school_year)
            )
            """;

    private static final String TOTAL = COUNTED + "select coalesce(sum(amount), 0) from counted";

    /** A row is found by its date and place in the journal, which never change. */
    private static final String READ = COUNTED + """
            , page as (
                select * from counted
                where (fact_date, organization, position) > (?, ?, ?)
                order by fact_date, organization, position
                limit ?
            )
            select p.activity_id, p.organization, p.position, p.union_id, p.fact_date, p.school_year, p.document_number,
                   p.document_issued_on, p.amount, u.name as union_name, o.code, o.name, o.kind
            from page p
            join organization o on o.code = p.organization
            left join grassroots_union u on u.id = p.union_id
            order by p.fact_date, p.organization, p.position
            """;

    private record Key(LocalDate factDate, String organization, long position) {

        static Key beforeAll() {
            return new Key(LocalDate.EPOCH.withYear(1), "", 0);
        }

        static Key of(List<String> values) {
            try {
                return new Key(LocalDate.parse(values.get(0)), values.get(1), Long.parseLong(values.get(2)));
            } catch (DateTimeParseException | NumberFormatException e) {
                throw Cursor.malformed();
            }
        }

        String cursor() {
            return Cursor.after(factDate, organization, position);
        }
    }

    private record Row(Key key, ActivityEvidenceItem item) {}

    private final Database database;
    private final Jurisdiction jurisdiction;
    private final FreshnessOfSubtrees freshness;

    ActivityEvidenceReports(Database database, Jurisdiction jurisdiction, FreshnessOfSubtrees freshness) {
        this.database = database;
        this.jurisdiction = jurisdiction;
        this.freshness = freshness;
    }

    /**
     * What the sum of a measure is made of, page by page.
     *
     * @param organization the caller's query parameter of that name; see {@link Jurisdiction#inQuery}
     * @param kind the caller's query parameter of that name
     * @param measure the caller's query parameter of that name
     */
    ActivityEvidence of(
            @Nullable String organization, String kind, String measure, ActivityPeriod period, PageQuery query) {
        Key after = query.after(3).map(Key::of).orElseGet(Key::beforeAll);
        return database.snapshot(connection -> {
            Organization top = jurisdiction.inQuery(connection, organization);
            CatalogueKind found = Catalogue.inQuery(connection, top.code(), kind);
            ActivityMeasure counted = Catalogue.inQuery(found, measure);
            Page<ActivityEvidenceItem> page = Page.of(
                    read(connection, top, found, counted, period, after, query.limit() + 1),
                    query.limit(),
                    Row::item,
                    row -> row.key().cursor());
            return new ActivityEvidence(
                    top,
                    found.named(),
                    counted,
                    period.from(),
                    period.to(),
                    period.writtenSchoolYear(),
                    total(connection, top, found, counted, period),
                    page.items(),
                    page.nextCursor(),
                    freshness.of(connection, top.code()));
        });
    }

    private static long total(
            Connection connection, Organization top, CatalogueKind kind, ActivityMeasure measure, ActivityPeriod period)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TOTAL)) {
            bind(statement, top, kind, measure, period);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Row> read(
            Connection connection,
            Organization top,
            CatalogueKind kind,
            ActivityMeasure measure,
            ActivityPeriod period,
            Key after,
            int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            int parameter = bind(statement, top, kind, measure, period);
            statement.setObject(parameter++, after.factDate());
            statement.setString(parameter++, after.organization());
            statement.setLong(parameter++, after.position());
            statement.setInt(parameter, limit);
            List<Row> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            return found;
        }
    }

    /** @return the number of the next parameter */
    private static int bind(
            PreparedStatement statement,
            Organization top,
            CatalogueKind kind,
            ActivityMeasure measure,
            ActivityPeriod period)
            throws SQLException {
        statement.setString(1, top.code());
        statement.setString(2, kind.code());
        statement.setString(3, kind.amountOf(measure.code()));
        statement.setObject(4, period.first());
        statement.setObject(5, period.last());
        statement.setObject(6, period.schoolYearBegins());
        return 7;
    }

    private static Row row(ResultSet row) throws SQLException {
        Key key = new Key(
                row.getObject("fact_date", LocalDate.class), row.getString("organization"), row.getLong("position"));
        UUID union = row.getObject("union_id", UUID.class);
        Integer schoolYear = row.getObject("school_year", Integer.class);
        String document = row.getString("document_number");
        return new Row(
                key,
                new ActivityEvidenceItem(
                        row.getObject("activity_id", UUID.class),
                        Organizations.read(row),
                        union == null ? null : new ActivityUnion(union, row.getString("union_name")),
                        key.factDate(),
                        schoolYear == null ? null : new SchoolYear(schoolYear).toString(),
                        document == null
                                ? null
                                : new ActivityDocument(document, row.getObject("document_issued_on", LocalDate.class)),
                        row.getLong("amount"),
                        key.organization() + "/" + key.position()));
    }
}
