package vn.congdoan.reporting.feeinspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.organization.Jurisdiction;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;

/** Reports what inspections of union fees found, each report from one state of the projection. */
@ApplicationScoped
public class FeeInspectionReports {

    /** The row without a key is the whole. */
    private static final String READ = """
            with inside as materialized (
                select ? as place, ? as organization
                union all
                select ancestor, organization
                from subtree(array(select code from organization where parent_code = ?))
                where organization <> ?
            )
            select key, count(*) as inspections, count(distinct enterprise_id) as enterprises, sum(owed) as owed,
                   sum(paid) as paid, sum(findings) as findings, sum(recommendations) as recommendations
            from (
                select case ?::text
                           when 'ORGANIZATION' then i.place
                           when 'SECTOR' then f.sector
                           else to_char(f.inspected_on, 'YYYY-MM')
                       end as key,
                       f.*
                from inside i
                join fee_inspection f using (organization)
                where f.inspected_on between ? and ?
            ) f
            group by grouping sets ((key), ())
            """;

    private static final String PLACES = """
            select code, name, kind from organization where code = ? or parent_code = ? order by code <> ?, code
            """;

    private final Database database;
    private final Jurisdiction jurisdiction;
    private final FreshnessOfSubtrees freshness;

    FeeInspectionReports(Database database, Jurisdiction jurisdiction, FreshnessOfSubtrees freshness) {
        this.database = database;
        this.jurisdiction = jurisdiction;
        this.freshness = freshness;
    }

    /** What was found, in whole and in parts. */
    private record Found(InspectedFees total, Map<String, InspectedFees> byKey) {

        FeeInspections.Part part(String key, @Nullable Organization organization) {
            return new FeeInspections.Part(key, organization, byKey.getOrDefault(key, InspectedFees.NONE));
        }
    }

    /**
     * What was found from one date to another, both included.
     *
     * @param organization the caller's query parameter of that name; see {@link Jurisdiction#inQuery}
     */
    public FeeInspections inspections(@Nullable String organization, LocalDate from, LocalDate to, InspectionsBy by) {
        return database.snapshot(connection -> {
            Organization top = jurisdiction.inQuery(connection, organization);
            Found found = read(connection, top.code(), from, to, by);
            Stream<FeeInspections.Part> parts =
                    switch (by) {
                        case ORGANIZATION ->
                            places(connection, top.code()).stream().map(place -> found.part(place.code(), place));
                        case SECTOR -> Arrays.stream(Sector.values()).map(sector -> found.part(sector.name(), null));
                        case MONTH -> months(from, to).map(month -> found.part(month.toString(), null));
                    };
            return new FeeInspections(
                    top, from, to, by, found.total(), parts.toList(), freshness.of(connection, top.code()));
        });
    }

    private static Stream<YearMonth> months(LocalDate from, LocalDate to) {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    private static Found read(Connection connection, String top, LocalDate from, LocalDate to, InspectionsBy by)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            for (int parameter = 1; parameter <= 4; parameter++) {
                statement.setString(parameter, top);
            }
            statement.setString(5, by.name());
            statement.setObject(6, from);
            statement.setObject(7, to);
            InspectedFees total = InspectedFees.NONE;
            Map<String, InspectedFees> byKey = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String key = rows.getString("key");
                    if (key == null) {
                        total = fees(rows);
                    } else {
                        byKey.put(key, fees(rows));
                    }
                }
            }
            return new Found(total, byKey);
        }
    }

    private static InspectedFees fees(ResultSet row) throws SQLException {
        return new InspectedFees(
                row.getLong("inspections"),
                row.getLong("enterprises"),
                row.getLong("owed"),
                row.getLong("paid"),
                row.getLong("findings"),
                row.getLong("recommendations"));
    }

    private static List<Organization> places(Connection connection, String top) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PLACES)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                statement.setString(parameter, top);
            }
            List<Organization> places = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.add(Organizations.read(rows));
                }
            }
            return places;
        }
    }
}
