package vn.congdoan.reporting.classification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the scales of a tree call themselves and their classes, as far as their root's stream has told. */
final class ScaleClasses {

    private static final String READ = """
            with recursive up (code, parent_code) as (
                select code, parent_code from organization where code = ?
                union
                select o.code, o.parent_code from up join organization o on o.code = up.parent_code
            )
            select s.scale, s.version, s.name as scale_name, c.ordinal, c.code, c.name
            from up
            join evaluation_scale s on s.organization = up.code
            join evaluation_class c using (organization, scale, version, revision)
            where up.parent_code is null
              and s.revision = (select max(later.revision) from evaluation_scale later
                                where later.organization = s.organization and later.scale = s.scale
                                  and later.version = s.version)
            order by s.version, s.scale, c.ordinal
            """;

    /** A version of a scale; written as in keys of buckets. */
    record Scale(String code, int version) {

        @Override
        public String toString() {
            return code + "/" + version;
        }
    }

    private record RankedClass(int ordinal, String code, String name) {}

    private final Map<Scale, String> scaleNames = new HashMap<>();
    private final Map<Scale, List<RankedClass>> classes = new HashMap<>();
    private final Map<String, String> classNames = new HashMap<>();

    private ScaleClasses() {}

    /** Those of the tree that the organization is in. */
    static ScaleClasses read(Connection connection, String organization) throws SQLException {
        ScaleClasses known = new ScaleClasses();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, organization);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.add(
                            new Scale(rows.getString("scale"), rows.getInt("version")),
                            rows.getString("scale_name"),
                            new RankedClass(rows.getInt("ordinal"), rows.getString("code"), rows.getString("name")));
                }
            }
        }
        return known;
    }

    /** Later versions come later, and name what they have in common with earlier ones. */
    private void add(Scale scale, String name, RankedClass ranked) {
        scaleNames.put(scale, name);
        classes.computeIfAbsent(scale, first -> new ArrayList<>()).add(ranked);
        classNames.put(ranked.code(), ranked.name());
    }

    /** The scale's name; its code where it hasn't been told. */
    String nameOf(Scale scale) {
        return scaleNames.getOrDefault(scale, scale.code());
    }

    /** The name of the class of that code; the code where it hasn't been told. */
    String nameOf(String classCode) {
        return classNames.getOrDefault(classCode, classCode);
    }

    /**
     * The codes of all classes of these scales, from the best to the last: by the first place that they have in one of
     * them. Those that no scale is known to have stand last.
     *
     * @param used codes that have to be among them
     */
    List<String> inOrder(Collection<Scale> scales, Collection<String> used) {
        Map<String, Integer> ranks = new HashMap<>();
        used.forEach(code -> ranks.put(code, Integer.MAX_VALUE));
        scales.stream()
                .flatMap(scale -> classes.getOrDefault(scale, List.of()).stream())
                .forEach(ranked -> ranks.merge(ranked.code(), ranked.ordinal(), Math::min));
        TreeSet<String> ordered =
                new TreeSet<>(Comparator.<String>comparingInt(code -> ranks.getOrDefault(code, Integer.MAX_VALUE))
                        .thenComparing(Comparator.naturalOrder()));
        ordered.addAll(ranks.keySet());
        return List.copyOf(ordered);
    }
}
