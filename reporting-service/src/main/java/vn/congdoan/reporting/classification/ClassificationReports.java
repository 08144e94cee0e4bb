package vn.congdoan.reporting.classification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.reporting.classification.EvaluationCounts.Alike;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;

/** Reports in which classes unions were put, each report from one state of the projection. */
@ApplicationScoped
class ClassificationReports {

    private static final String CHILDREN =
            "select code, name, kind from organization where parent_code = ? order by code";

    /** The key of what has no enterprise: trade syndicates, upper-level unions. */
    private static final String NONE = "NONE";

    private static final String OTHER = "OTHER";

    private final Database database;
    private final FreshnessOfSubtrees freshness;

    ClassificationReports(Database database, FreshnessOfSubtrees freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /**
     * The classification for a period.
     *
     * @param organization the caller's query parameter of that name; by default the root
     * @param level null for both
     */
    Classifications of(
            ClassificationPeriod period,
            @Nullable String organization,
            @Nullable UnionLevel level,
            ClassificationBy by) {
        return database.snapshot(connection -> {
            Organization top = Organizations.inQuery(connection, organization);
            EvaluationCounts counts = EvaluationCounts.of(connection, top, period, level);
            return new Classifications(
                    top,
                    period.text(),
                    level,
                    by,
                    counts.total(),
                    buckets(connection, top, counts, by),
                    freshness.of(connection, top.code()));
        });
    }

    /**
     * The classifications of the years from one to another, both included.
     *
     * @param organization the caller's query parameter of that name; by default the root
     * @param level null for both
     */
    ClassificationTrend trend(@Nullable String organization, int fromYear, int toYear, @Nullable UnionLevel level) {
        return database.snapshot(connection -> {
            Organization top = Organizations.inQuery(connection, organization);
            EvaluationCounts counts = EvaluationCounts.between(connection, top, fromYear, toYear, level);
            return new ClassificationTrend(
                    top,
                    fromYear,
                    toYear,
                    level,
                    buckets(counts, unnamed(counts.periods().stream()), Alike::period),
                    freshness.of(connection, top.code()));
        });
    }

    private static List<ClassificationBucket> buckets(
            Connection connection, Organization top, EvaluationCounts counts, ClassificationBy by) throws SQLException {
        return switch (by) {
            case SECTOR ->
                buckets(
                        counts,
                        unnamed(names(Sector.values(), NONE)),
                        alike -> alike.sector() == null ? NONE : alike.sector());
            case OWNERSHIP ->
                buckets(
                        counts,
                        unnamed(Stream.of(Sector.STATE.name(), OTHER)),
                        alike -> Sector.STATE.name().equals(alike.sector()) ? Sector.STATE.name() : OTHER);
            case ENTERPRISE_KIND ->
                buckets(
                        counts,
                        unnamed(names(EnterpriseKind.values(), NONE)),
                        alike -> alike.enterpriseKind() == null ? NONE : alike.enterpriseKind());
            case ORGANIZATION -> buckets(counts, organizations(connection, top), Alike::part);
            case SCALE -> {
                Map<String, @Nullable String> scales = new LinkedHashMap<>();
                counts.scales().forEach(scale -> scales.put(scale.toString(), counts.nameOf(scale)));
                yield buckets(counts, scales, alike -> alike.scale().toString());
            }
        };
    }

    /** @param names of the buckets by their keys, in order */
    private static List<ClassificationBucket> buckets(
            EvaluationCounts counts, Map<String, @Nullable String> names, Function<Alike, String> key) {
        Map<String, Classification> parts = counts.by(List.copyOf(names.keySet()), key);
        List<ClassificationBucket> buckets = new ArrayList<>();
        parts.forEach(
                (part, classification) -> buckets.add(new ClassificationBucket(part, names.get(part), classification)));
        return buckets;
    }

    /** The organization itself, then those directly below it. */
    private static Map<String, @Nullable String> organizations(Connection connection, Organization top)
            throws SQLException {
        Map<String, @Nullable String> names = new LinkedHashMap<>();
        names.put(top.code(), top.name());
        try (PreparedStatement statement = connection.prepareStatement(CHILDREN)) {
            statement.setString(1, top.code());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getString("code"), rows.getString("name"));
                }
            }
        }
        return names;
    }

    private static Map<String, @Nullable String> unnamed(Stream<String> keys) {
        Map<String, @Nullable String> names = new LinkedHashMap<>();
        keys.forEach(key -> names.put(key, null));
        return names;
    }

    private static <E extends Enum<E>> Stream<String> names(E[] constants, String last) {
        return Stream.concat(Arrays.stream(constants).map(Enum::name), Stream.of(last));
    }
}
