package vn.congdoan.reporting.classification;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.reporting.classification.ClassificationEvidence.ClassifiedUnion;
import vn.congdoan.reporting.classification.ClassificationEvidence.EvaluatedUnion;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.organization.Jurisdiction;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;

/** Takes classifications apart: which unions are in which class. */
@ApplicationScoped
class ClassificationEvidenceReports {

    private static final String COUNTED = """
            with counted as (
                select e.*
                from subtree(array[?]) s
                join evaluation e on e.organization = s.organization
                where e.period = ?
                  and (?::text is null or e.level = ?) and (?::text is null or e.class_code = ?)
                  and (?::text is null or e.sector = ?)
                  and not exists (select from evaluation later
                                  where later.evaluation_id = e.evaluation_id and later.revision > e.revision)
            )
            """;

    private static final String TOTAL = COUNTED + "select count(*) from counted";

    /** A row of the journal keeps its place, and a later revision only takes an earlier one away. */
    private static final String PAGE = COUNTED + """
            select e.*, u.name as union_name, o.code, o.name, o.kind
            from (select * from counted where (organization, position) > (?, ?)
                  order by organization, position limit ?) e
            join organization o on o.code = e.organization
            left join grassroots_union u on u.id = e.union_id
            order by e.organization, e.position
            """;

    /** The last item of the page before. */
    private record Key(String organization, long position) {

        static Key beforeAll() {
            return new Key("", 0);
        }

        static Key of(List<String> values) {
            try {
                return new Key(values.get(0), Long.parseLong(values.get(1)));
            } catch (NumberFormatException e) {
                throw Cursor.malformed();
            }
        }
    }

    private record Row(Key key, EvaluatedUnion evaluated) {}

    /**
     * Which evaluations are asked for.
     *
     * @param level null for both
     * @param classCode null for all
     * @param sector null for all
     */
    record Selection(
            ClassificationPeriod period,
            @Nullable UnionLevel level,
            @Nullable String classCode,
            @Nullable Sector sector) {

        /** Sets the parameters of {@link #COUNTED}; returns the number of the next one. */
        int bind(PreparedStatement statement, Organization top) throws SQLException {
            int parameter = 1;
            statement.setString(parameter++, top.code());
            statement.setString(parameter++, period.text());
            String[] filters = {name(level), classCode, name(sector)};
            for (String filter : filters) {
                statement.setString(parameter++, filter);
                statement.setString(parameter++, filter);
            }
            return parameter;
        }

        private static @Nullable String name(@Nullable Enum<?> constant) {
            return constant == null ? null : constant.name();
        }
    }

    private final Database database;
    private final Jurisdiction jurisdiction;
    private final FreshnessOfSubtrees freshness;

    ClassificationEvidenceReports(Database database, Jurisdiction jurisdiction, FreshnessOfSubtrees freshness) {
        this.database = database;
        this.jurisdiction = jurisdiction;
        this.freshness = freshness;
    }

    /**
     * The evaluations behind a classification, page by page.
     *
     * @param organization the caller's query parameter of that name; see {@link Jurisdiction#inQuery}
     */
    ClassificationEvidence of(Selection selection, @Nullable String organization, PageQuery query) {
        Key after = query.after(2).map(Key::of).orElseGet(Key::beforeAll);
        return database.snapshot(connection -> {
            Organization top = jurisdiction.inQuery(connection, organization);
            ScaleClasses classes = ScaleClasses.read(connection, top.code());
            Page<EvaluatedUnion> page = Page.of(
                    read(connection, top, selection, classes, after, query.limit() + 1),
                    query.limit(),
                    Row::evaluated,
                    row -> Cursor.after(row.key().organization(), row.key().position()));
            return new ClassificationEvidence(
                    top,
                    selection.period().text(),
                    total(connection, top, selection),
                    page.items(),
                    page.nextCursor(),
                    freshness.of(connection, top.code()));
        });
    }

    private static long total(Connection connection, Organization top, Selection selection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TOTAL)) {
            selection.bind(statement, top);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Row> read(
            Connection connection, Organization top, Selection selection, ScaleClasses classes, Key after, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            int parameter = selection.bind(statement, top);
            statement.setString(parameter++, after.organization());
            statement.setLong(parameter++, after.position());
            statement.setInt(parameter, limit);
            List<Row> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows, classes));
                }
            }
            return found;
        }
    }

    private static Row row(ResultSet row, ScaleClasses classes) throws SQLException {
        Key key = new Key(row.getString("organization"), row.getLong("position"));
        UUID union = row.getObject("union_id", UUID.class);
        String sector = row.getString("sector");
        String classCode = row.getString("class_code");
        return new Row(
                key,
                new EvaluatedUnion(
                        row.getObject("evaluation_id", UUID.class),
                        Organizations.read(row),
                        union == null ? null : new ClassifiedUnion(union, row.getString("union_name")),
                        UnionLevel.valueOf(row.getString("level")),
                        sector == null ? null : Sector.valueOf(sector),
                        BigDecimal.valueOf(row.getLong("points"), 2),
                        classCode,
                        classes.nameOf(classCode),
                        row.getBoolean("distinguished"),
                        row.getString("scale"),
                        row.getInt("version"),
                        row.getInt("revision"),
                        row.getObject("evaluated_on", LocalDate.class),
                        key.organization() + "/" + key.position()));
    }
}
