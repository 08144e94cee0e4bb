package vn.congdoan.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.contracts.vocabulary.DirectiveKind;
import vn.congdoan.contracts.vocabulary.MeasureUnit;
import vn.congdoan.http.Problem;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.directive.Directive;
import vn.congdoan.reporting.directive.Directives;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;
import vn.congdoan.reporting.period.YearToDate;

/** Reports programmes over their years, each report from one state of the projection. */
@ApplicationScoped
class ProgrammeReports {

    private static final String READ =
            "select first_year, last_year, new_unions::bigint, new_members::bigint from directive where id = ?";

    /** What the programme itself asks for of measures of activities, with what the catalogue says of these. */
    private static final String READ_MEASURES = """
            with catalogue as (
                select distinct on (kind, code) kind || '.' || code as measure, name, unit
                from activity_measure
                where organization = (select root_of(?))
                order by kind, code, revision desc
            )
            select m.measure, m.target, c.name, c.unit
            from directive_measure m left join catalogue c on c.measure = m.measure
            where m.directive_id = ?
            """;

    private final Database database;
    private final FreshnessOfSubtrees freshness;

    ProgrammeReports(Database database, FreshnessOfSubtrees freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /** What is asked for, by the names that plans have for it. */
    private record Asked(Map<String, Long> targets, SortedMap<String, PlannedMeasure> measures) {

        Asked() {
            this(new HashMap<>(), new TreeMap<>());
        }

        void add(String name, @Nullable Long target) {
            if (target != null) {
                targets.put(name, target);
            }
        }
    }

    private record Years(int first, int last) {}

    /** What a year of the programme asks for, and what was done of it. */
    private record CountedYear(YearToDate year, PlannedTree tree, Actuals actuals) {

        @Nullable
        Long target(String measure) {
            return tree.target(tree.top(), measure);
        }

        long actual(String measure) {
            return actuals.of(asked(tree, year, measure)).count();
        }

        static CountedYear read(Connection connection, PlannedTree tree, YearToDate year, Stream<String> measures)
                throws SQLException {
            Set<Actuals.Asked> asked =
                    measures.map(measure -> asked(tree, year, measure)).collect(Collectors.toSet());
            return new CountedYear(year, tree, Actuals.read(connection, asked, year));
        }

        private static Actuals.Asked asked(PlannedTree tree, YearToDate year, String measure) {
            return new Actuals.Asked(tree.top().code(), PlanTarget.counted(measure), null, year.asOf());
        }
    }

    /**
     * The progress of a programme.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND} where none of that identifier is reported
     */
    ProgrammeProgress progress(UUID id, LocalDate asOf) {
        return database.snapshot(connection -> {
            Directive programme = Directives.inPath(connection, id);
            if (programme.kind() != DirectiveKind.PROGRAMME) {
                throw Problem.of(ProblemType.NOT_FOUND);
            }
            Organization top = Organizations.inPath(connection, programme.organizationCode());
            Asked own = new Asked();
            Years years = readOwn(connection, id, top, own);
            SortedMap<String, PlannedMeasure> measures = new TreeMap<>(own.measures());
            Map<YearToDate, PlannedTree> trees = new HashMap<>();
            List<YearToDate> each = new ArrayList<>();
            for (int year = years.first(); year <= years.last(); year++) {
                YearToDate toDate = new YearToDate(year, asOf);
                PlannedTree tree = PlannedTree.read(connection, top.code(), toDate, id);
                tree.measures(tree.top()).forEach(measure -> measures.put(measure.code(), measure));
                trees.put(toDate, tree);
                each.add(toDate);
            }
            List<CountedYear> counted = new ArrayList<>();
            for (YearToDate year : each) {
                counted.add(
                        CountedYear.read(connection, Objects.requireNonNull(trees.get(year)), year, named(measures)));
            }
            return new ProgrammeProgress(
                    programme,
                    top,
                    asOf,
                    counted.stream()
                            .map(year -> new ProgrammeYear(
                                    year.year().year(),
                                    figures(
                                            measures,
                                            measure -> ProgrammeFigure.of(
                                                    year.target(measure), year.target(measure), year.actual(measure)))))
                            .toList(),
                    figures(measures, measure -> total(measure, own.targets().get(measure), counted)),
                    freshness.of(connection, top.code()));
        });
    }

    private static Stream<String> named(SortedMap<String, PlannedMeasure> measures) {
        return Stream.concat(Arrays.stream(PlanTarget.values()).map(PlanTarget::toString), measures.keySet().stream());
    }

    private static ProgrammeFigure total(String measure, @Nullable Long own, List<CountedYear> years) {
        Long planned = years.stream()
                .map(year -> year.target(measure))
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
        return ProgrammeFigure.of(
                own,
                planned,
                years.stream().mapToLong(year -> year.actual(measure)).sum());
    }

    private static ProgrammeFigures figures(
            SortedMap<String, PlannedMeasure> measures, Function<String, ProgrammeFigure> figure) {
        return new ProgrammeFigures(
                figure.apply(PlanTarget.NEW_UNIONS.toString()),
                figure.apply(PlanTarget.NEW_MEMBERS.toString()),
                measures.values().stream()
                        .map(measure -> new ProgrammeFigures.ProgrammeMeasure(
                                measure.code(), measure.name(), measure.unit(), figure.apply(measure.code())))
                        .toList());
    }

    /** Reads the programme's years, and its own targets into what is given. */
    private static Years readOwn(Connection connection, UUID id, Organization top, Asked own) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ_MEASURES)) {
            statement.setString(1, top.code());
            statement.setObject(2, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String measure = rows.getString("measure");
                    String name = rows.getString("name");
                    String unit = rows.getString("unit");
                    own.add(measure, rows.getLong("target"));
                    own.measures()
                            .put(
                                    measure,
                                    new PlannedMeasure(
                                            measure,
                                            name == null ? measure : name,
                                            unit == null ? null : MeasureUnit.valueOf(unit)));
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                own.add(PlanTarget.NEW_UNIONS.toString(), row.getObject("new_unions", Long.class));
                own.add(PlanTarget.NEW_MEMBERS.toString(), row.getObject("new_members", Long.class));
                return new Years(row.getInt("first_year"), row.getInt("last_year"));
            }
        }
    }
}
