package vn.congdoan.reporting.classification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.reporting.classification.ScaleClasses.Scale;
import vn.congdoan.reporting.organization.Organization;

/** How many unions were evaluated in which way, with what buckets are told by. */
final class EvaluationCounts {

    /** An evaluation counts as its latest revision has it, wherever that stands. */
    private static final String READ = """
            with inside as materialized (
                select organization from subtree(array[?])
            ), below as materialized (
                select ancestor, organization
                from subtree(array(select code from organization where parent_code = ?))
            )
            select e.period, coalesce(b.ancestor, ?) as part, e.sector, e.enterprise_kind, e.scale, e.version,
                   e.class_code, e.distinguished, count(*) as count
            from inside i
            join evaluation e on e.organization = i.organization
            left join below b on b.organization = e.organization
            where %s
              and (?::text is null or e.level = ?)
              and not exists (select from evaluation later
                              where later.evaluation_id = e.evaluation_id and later.revision > e.revision)
            group by 1, 2, 3, 4, 5, 6, 7, 8
            """;

    /**
     * Unions that were evaluated alike.
     *
     * @param part the organization asked for or the one directly below it that they are under
     * @param sector null without an enterprise
     * @param enterpriseKind null without an enterprise
     */
    record Alike(
            String period,
            String part,
            @Nullable String sector,
            @Nullable String enterpriseKind,
            Scale scale,
            String classCode,
            boolean distinguished,
            long count) {}

    private final List<Alike> all;
    private final ScaleClasses classes;
    private final List<String> classCodes;

    private EvaluationCounts(List<Alike> all, ScaleClasses classes) {
        this.all = all;
        this.classes = classes;
        this.classCodes =
                classes.inOrder(scales(), all.stream().map(Alike::classCode).collect(Collectors.toSet()));
    }

    /** Of a period. */
    static EvaluationCounts of(
            Connection connection, Organization top, ClassificationPeriod period, @Nullable UnionLevel level)
            throws SQLException {
        return read(connection, top, "e.period = ?", List.of(period.text()), level);
    }

    /** Of the calendar years from one to another, and of the school years that begin in them. */
    static EvaluationCounts between(
            Connection connection, Organization top, int fromYear, int toYear, @Nullable UnionLevel level)
            throws SQLException {
        return read(
                connection,
                top,
                "left(e.period, 4) between ? and ?",
                List.of(String.valueOf(fromYear), String.valueOf(toYear)),
                level);
    }

    private static EvaluationCounts read(
            Connection connection, Organization top, String condition, List<String> values, @Nullable UnionLevel level)
            throws SQLException {
        List<Alike> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(READ.formatted(condition))) {
            String onlyLevel = level == null ? null : level.name();
            int parameter = 1;
            for (int n = 0; n < 3; n++) {
                statement.setString(parameter++, top.code());
            }
            for (String value : values) {
                statement.setString(parameter++, value);
            }
            statement.setString(parameter++, onlyLevel);
            statement.setString(parameter, onlyLevel);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(new Alike(
                            rows.getString("period"),
                            rows.getString("part"),
                            rows.getString("sector"),
                            rows.getString("enterprise_kind"),
                            new Scale(rows.getString("scale"), rows.getInt("version")),
                            rows.getString("class_code"),
                            rows.getBoolean("distinguished"),
                            rows.getLong("count")));
                }
            }
        }
        return new EvaluationCounts(all, ScaleClasses.read(connection, top.code()));
    }

    /** The versions of scales that unions were evaluated by, by code and version. */
    List<Scale> scales() {
        return all.stream()
                .map(Alike::scale)
                .distinct()
                .sorted(Comparator.comparing(Scale::code).thenComparing(Scale::version))
                .toList();
    }

    String nameOf(Scale scale) {
        return classes.nameOf(scale);
    }

    /** The periods that unions were evaluated for, in the order of their texts. */
    List<String> periods() {
        return List.copyOf(new TreeSet<>(all.stream().map(Alike::period).toList()));
    }

    Classification total() {
        return classification(all);
    }

    /** A classification for each key, in their order, also where nothing has it. */
    Map<String, Classification> by(List<String> keys, Function<Alike, String> key) {
        Map<String, List<Alike>> parts = all.stream().collect(Collectors.groupingBy(key));
        Map<String, Classification> found = new LinkedHashMap<>();
        keys.forEach(each -> found.put(each, classification(parts.getOrDefault(each, List.of()))));
        return found;
    }

    private Classification classification(List<Alike> counted) {
        Map<String, Long> byClass =
                counted.stream().collect(Collectors.groupingBy(Alike::classCode, Collectors.summingLong(Alike::count)));
        long evaluated = counted.stream().mapToLong(Alike::count).sum();
        long distinguished = counted.stream()
                .filter(Alike::distinguished)
                .mapToLong(Alike::count)
                .sum();
        return new Classification(
                evaluated,
                classCodes.stream()
                        .map(code -> {
                            Share share = Share.of(byClass.getOrDefault(code, 0L), evaluated);
                            return new ClassShare(code, classes.nameOf(code), share.count(), share.percent());
                        })
                        .toList(),
                Share.of(distinguished, evaluated));
    }
}
