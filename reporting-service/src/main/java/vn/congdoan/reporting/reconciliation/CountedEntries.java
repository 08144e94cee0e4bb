package vn.congdoan.reporting.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.ActivityKindDefined.MeasureDefinition;
import vn.congdoan.contracts.event.ActivityKindDefined.RatioDefinition;
import vn.congdoan.contracts.event.CommitteeFormed;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.PlanTargets.MeasureTarget;
import vn.congdoan.contracts.event.PlanTargets.Milestone;
import vn.congdoan.contracts.event.UnionEvaluated;
import vn.congdoan.contracts.event.UnionReassigned;
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.contracts.reconciliation.EntryDigest;
import vn.congdoan.contracts.vocabulary.ApproachOutcome;
import vn.congdoan.contracts.vocabulary.CommitteeFormation;
import vn.congdoan.contracts.vocabulary.DirectiveKind;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.MeasureUnit;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.Readiness;
import vn.congdoan.contracts.vocabulary.SectionKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.contracts.vocabulary.UnionLevel;
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
    private static final String PLAN_MEASURES = "select * from plan_measure where organization = ?";
    private static final String PLAN_MILESTONES = "select * from plan_milestone where organization = ?";
    private static final String ORGANIZATION = "select * from organization where code = ?";
    private static final String KINDS = "select * from activity_kind where organization = ?";
    private static final String MEASURES = "select * from activity_measure where organization = ?";
    private static final String RATIOS = "select * from activity_ratio where organization = ?";
    private static final String DIRECTIVES = "select * from directive where organization = ?";
    private static final String IMPLEMENTED = "select * from directive_implemented where organization = ?";
    private static final String DIRECTIVE_MEASURES = "select * from directive_measure where organization = ?";
    private static final String DIRECTIVE_ENDS = "select * from directive_end where organization = ?";
    private static final String AMOUNTS = "select * from activity_amount where organization = ?";
    private static final String RENAMINGS = "select * from renaming where organization = ?";
    private static final String REASSIGNMENTS = "select * from union_reassignment where organization = ?";
    private static final String CLOSING = "select * from closing where organization = ?";

    private static final String EVALUATIONS = "select * from evaluation where organization = ?";

    private static final String SCALES = """
            select s.organization, s.position, s.scale, s.version, s.revision, s.name, s.level,
                   array_agg(c.code order by c.ordinal) as codes,
                   array_agg(c.name order by c.ordinal) as names,
                   array_agg(c.distinguished order by c.ordinal) as distinguished
            from evaluation_scale s
            left join evaluation_class c using (organization, scale, version, revision)
            where s.organization = ?
            group by s.organization, s.position, s.scale, s.version, s.revision, s.name, s.level
            """;

    private static final String ENTERPRISES = "select * from enterprise where organization = ?";
    private static final String SURVEYS = "select * from enterprise_survey where organization = ?";
    private static final String APPROACHES = "select * from enterprise_approach where organization = ?";

    /** A union is founded once, where its tally says. */
    private static final String EMPLOYERS = """
            select t.organization, lower(r) as position, u.id, u.enterprise_id
            from tally t
            join grassroots_union u on u.id = t.union_id, unnest(t.positions) r
            where t.organization = ? and t.measure = 'UNIONS_FOUNDED' and u.enterprise_id is not null
            """;

    private static final String FEE_INSPECTIONS = "select * from fee_inspection where organization = ?";
    private static final String SECTIONS = "select * from union_section where organization = ?";
    private static final String SECTION_ENDS = "select * from union_section_end where organization = ?";
    private static final String COMMITTEES = "select * from committee where organization = ?";

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

    /** Which revision of a plan a row belongs to. */
    private record PlanKey(int year, int revision) {

        static PlanKey of(ResultSet row) throws SQLException {
            return new PlanKey(row.getInt("year"), row.getInt("revision"));
        }

        @Override
        public String toString() {
            return "revision " + revision + " of the plan of " + year;
        }
    }

    /** Which revision of a kind of activity a row belongs to. */
    private record KindKey(String kind, int revision) {

        static KindKey of(ResultSet row) throws SQLException {
            return new KindKey(row.getString("kind"), row.getInt("revision"));
        }

        @Override
        public String toString() {
            return "revision " + revision + " of " + kind;
        }
    }

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
            List<String> strays = new ArrayList<>();
            strays.addAll(addPlans(connection, organization, digest));
            each(connection, ORGANIZATION, organization, row -> digest.add(organization(row)));
            strays.addAll(addKinds(connection, organization, digest));
            strays.addAll(addDirectives(connection, organization, digest));
            each(connection, DIRECTIVE_ENDS, organization, row -> digest.add(directiveEnd(row)));
            each(connection, AMOUNTS, organization, row -> digest.add(amount(row)));
            each(connection, RENAMINGS, organization, row -> digest.add(renaming(row)));
            each(connection, REASSIGNMENTS, organization, row -> digest.add(reassignment(row)));
            each(connection, CLOSING, organization, row -> digest.add(closing(row)));
            each(connection, EVALUATIONS, organization, row -> digest.add(evaluation(row)));
            each(connection, SCALES, organization, row -> digest.add(scale(row)));
            each(connection, ENTERPRISES, organization, row -> digest.add(enterprise(row)));
            each(connection, SURVEYS, organization, row -> digest.add(survey(row)));
            each(connection, APPROACHES, organization, row -> digest.add(approach(row)));
            each(connection, FEE_INSPECTIONS, organization, row -> digest.add(feeInspection(row)));
            each(connection, EMPLOYERS, organization, row -> digest.add(employer(row)));
            each(connection, SECTIONS, organization, row -> digest.add(section(row)));
            each(connection, SECTION_ENDS, organization, row -> digest.add(sectionEnd(row)));
            each(connection, COMMITTEES, organization, row -> digest.add(committee(row)));
            String oddity = strays.isEmpty()
                    ? oddity(connection, organization)
                    : "parts of what there is not: " + String.join(", ", strays);
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
        String sector = row.getString("sector");
        return Entry.counted(
                row.getString("organization"),
                row.getLong("position"),
                Measure.valueOf(row.getString("measure")),
                row.getObject("union_id", UUID.class),
                row.getObject("fact_date", LocalDate.class),
                document(row, "decision"),
                sector == null ? null : Sector.valueOf(sector),
                FoundingMethod.valueOf(row.getString("method")),
                row.getString("counterpart"));
    }

    /** @return what belongs to no plan */
    private static List<String> addPlans(Connection connection, String organization, EntryDigest digest)
            throws SQLException {
        Map<PlanKey, List<MeasureTarget>> measures = new HashMap<>();
        each(connection, PLAN_MEASURES, organization, row -> listAt(measures, PlanKey.of(row))
                .add(new MeasureTarget(row.getString("measure"), row.getLong("target"))));
        Map<PlanKey, List<Milestone>> milestones = new HashMap<>();
        each(connection, PLAN_MILESTONES, organization, row -> listAt(milestones, PlanKey.of(row))
                .add(new Milestone(row.getString("measure"), row.getInt("quarter"), row.getLong("target"))));
        each(connection, PLANS, organization, row -> {
            PlanKey key = PlanKey.of(row);
            digest.add(Entry.plan(
                    row.getString("organization"),
                    row.getLong("position"),
                    key.year(),
                    key.revision(),
                    new DocumentReference(
                            row.getString("document_number"), row.getObject("document_issued_on", LocalDate.class)),
                    new PlanTargets(
                            row.getObject("new_unions", Integer.class),
                            row.getObject("new_members", Integer.class),
                            measures.remove(key),
                            milestones.remove(key)),
                    row.getObject("programme_id", UUID.class)));
        });
        return strays(measures.keySet(), milestones.keySet());
    }

    /** @return what belongs to no kind */
    private static List<String> addKinds(Connection connection, String organization, EntryDigest digest)
            throws SQLException {
        Map<KindKey, List<MeasureDefinition>> measures = new HashMap<>();
        each(connection, MEASURES, organization, row -> listAt(measures, KindKey.of(row))
                .add(new MeasureDefinition(
                        row.getString("code"), row.getString("name"), MeasureUnit.valueOf(row.getString("unit")))));
        Map<KindKey, List<RatioDefinition>> ratios = new HashMap<>();
        each(connection, RATIOS, organization, row -> listAt(ratios, KindKey.of(row))
                .add(new RatioDefinition(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("numerator"),
                        row.getString("denominator"))));
        each(connection, KINDS, organization, row -> {
            KindKey key = KindKey.of(row);
            List<MeasureDefinition> counted = measures.remove(key);
            digest.add(Entry.activityKind(
                    row.getString("organization"),
                    row.getLong("position"),
                    key.kind(),
                    key.revision(),
                    row.getString("name"),
                    counted == null ? List.of() : counted,
                    ratios.remove(key)));
        });
        return strays(measures.keySet(), ratios.keySet());
    }

    /** @return what belongs to no directive */
    private static List<String> addDirectives(Connection connection, String organization, EntryDigest digest)
            throws SQLException {
        Map<UUID, List<UUID>> implemented = new HashMap<>();
        each(connection, IMPLEMENTED, organization, row -> listAt(
                        implemented, row.getObject("directive_id", UUID.class))
                .add(row.getObject("implemented_id", UUID.class)));
        Map<UUID, List<MeasureTarget>> measures = new HashMap<>();
        each(connection, DIRECTIVE_MEASURES, organization, row -> listAt(
                        measures, row.getObject("directive_id", UUID.class))
                .add(new MeasureTarget(row.getString("measure"), row.getLong("target"))));
        each(connection, DIRECTIVES, organization, row -> {
            UUID id = row.getObject("id", UUID.class);
            digest.add(Entry.directive(
                    row.getString("organization"),
                    row.getLong("position"),
                    id,
                    DirectiveKind.valueOf(row.getString("kind")),
                    new DocumentReference(
                            row.getString("document_number"), row.getObject("document_issued_on", LocalDate.class)),
                    row.getString("title"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    row.getObject("first_year", Integer.class),
                    row.getObject("last_year", Integer.class),
                    implemented.remove(id),
                    row.getInt("partners"),
                    new PlanTargets(
                            row.getObject("new_unions", Integer.class),
                            row.getObject("new_members", Integer.class),
                            measures.remove(id),
                            null)));
        });
        return strays(implemented.keySet(), measures.keySet());
    }

    private static Entry directiveEnd(ResultSet row) throws SQLException {
        return Entry.directiveEnd(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("directive_id", UUID.class),
                row.getObject("ended_on", LocalDate.class),
                document(row, "document"));
    }

    private static <K, P> List<P> listAt(Map<K, List<P>> parts, K key) {
        return parts.computeIfAbsent(key, none -> new ArrayList<>());
    }

    private static List<String> strays(Set<?> some, Set<?> others) {
        return Stream.concat(some.stream(), others.stream())
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private static Entry amount(ResultSet row) throws SQLException {
        String sector = row.getString("sector");
        return Entry.amount(
                row.getString("organization"),
                row.getLong("position"),
                row.getString("measure"),
                row.getObject("activity_id", UUID.class),
                row.getObject("union_id", UUID.class),
                row.getObject("fact_date", LocalDate.class),
                row.getObject("school_year", Integer.class),
                document(row, "document"),
                sector == null ? null : Sector.valueOf(sector),
                row.getLong("amount"),
                row.getObject("directive_id", UUID.class));
    }

    private static @Nullable DocumentReference document(ResultSet row, String name) throws SQLException {
        String number = row.getString(name + "_number");
        return number == null
                ? null
                : new DocumentReference(number, row.getObject(name + "_issued_on", LocalDate.class));
    }

    private static Entry organization(ResultSet row) throws SQLException {
        return Entry.organization(
                row.getString("code"),
                row.getString("registered_name"),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getString("parent_code"),
                row.getObject("established_on", LocalDate.class));
    }

    private static Entry renaming(ResultSet row) throws SQLException {
        return Entry.renamed(
                row.getString("organization"),
                row.getLong("position"),
                row.getString("name"),
                row.getObject("renamed_on", LocalDate.class),
                decision(row));
    }

    private static Entry reassignment(ResultSet row) throws SQLException {
        String sector = row.getString("sector");
        return Entry.reassigned(
                row.getString("organization"),
                row.getLong("position"),
                new UnionReassigned(
                        row.getObject("union_id", UUID.class),
                        row.getString("name"),
                        row.getString("from_organization"),
                        row.getString("to_organization"),
                        sector == null ? null : Sector.valueOf(sector),
                        FoundingMethod.valueOf(row.getString("method")),
                        row.getInt("members"),
                        row.getObject("reassigned_on", LocalDate.class),
                        decision(row)));
    }

    private static Entry closing(ResultSet row) throws SQLException {
        return Entry.closed(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("closed_on", LocalDate.class),
                List.of((String[]) row.getArray("successors").getArray()),
                decision(row));
    }

    private static DocumentReference decision(ResultSet row) throws SQLException {
        return new DocumentReference(
                row.getString("decision_number"), row.getObject("decision_issued_on", LocalDate.class));
    }

    private static Entry evaluation(ResultSet row) throws SQLException {
        String sector = row.getString("sector");
        String enterpriseKind = row.getString("enterprise_kind");
        String unionKind = row.getString("union_kind");
        return Entry.evaluation(
                row.getString("organization"),
                row.getLong("position"),
                new UnionEvaluated(
                        row.getObject("evaluation_id", UUID.class),
                        row.getString("organization"),
                        row.getObject("union_id", UUID.class),
                        UnionLevel.valueOf(row.getString("level")),
                        sector == null ? null : Sector.valueOf(sector),
                        enterpriseKind == null ? null : EnterpriseKind.valueOf(enterpriseKind),
                        unionKind == null ? null : UnionKind.valueOf(unionKind),
                        row.getString("period"),
                        row.getString("scale"),
                        row.getInt("version"),
                        row.getInt("points"),
                        row.getString("class_code"),
                        row.getBoolean("distinguished"),
                        row.getInt("revision"),
                        row.getObject("evaluated_on", LocalDate.class)));
    }

    private static Entry scale(ResultSet row) throws SQLException {
        String[] codes = (String[]) row.getArray("codes").getArray();
        String[] names = (String[]) row.getArray("names").getArray();
        Boolean[] distinguished = (Boolean[]) row.getArray("distinguished").getArray();
        return Entry.evaluationScale(
                row.getString("organization"),
                row.getLong("position"),
                row.getString("scale"),
                row.getInt("version"),
                row.getInt("revision"),
                row.getString("name"),
                UnionLevel.valueOf(row.getString("level")),
                IntStream.range(0, codes.length)
                        .filter(n -> codes[n] != null) // Where the classes are lost, the left join has one of nulls.
                        .mapToObj(n -> new Entry.NamedClass(codes[n], names[n], distinguished[n]))
                        .toList());
    }

    private static Entry enterprise(ResultSet row) throws SQLException {
        return Entry.enterprise(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("id", UUID.class),
                EnterpriseKind.valueOf(row.getString("kind")),
                Sector.valueOf(row.getString("sector")),
                row.getInt("headcount"),
                row.getObject("registered_on", LocalDate.class));
    }

    private static Entry survey(ResultSet row) throws SQLException {
        return Entry.survey(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("enterprise_id", UUID.class),
                row.getObject("surveyed_on", LocalDate.class),
                row.getInt("headcount"),
                row.getObject("permanent", Integer.class),
                row.getObject("seasonal", Integer.class),
                row.getObject("family_members", Integer.class),
                Readiness.valueOf(row.getString("readiness")),
                EnterpriseClassification.valueOf(row.getString("classification")));
    }

    private static Entry approach(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return Entry.approach(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("enterprise_id", UUID.class),
                row.getObject("approached_on", LocalDate.class),
                outcome == null ? null : ApproachOutcome.valueOf(outcome));
    }

    private static Entry employer(ResultSet row) throws SQLException {
        return Entry.employer(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getObject("enterprise_id", UUID.class));
    }

    private static Entry feeInspection(ResultSet row) throws SQLException {
        String document = row.getString("document_number");
        return Entry.feeInspection(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("enterprise_id", UUID.class),
                Sector.valueOf(row.getString("sector")),
                row.getObject("inspected_on", LocalDate.class),
                document == null
                        ? null
                        : new DocumentReference(document, row.getObject("document_issued_on", LocalDate.class)),
                row.getLong("owed"),
                row.getLong("paid"),
                row.getInt("findings"),
                row.getInt("recommendations"));
    }

    private static Entry section(ResultSet row) throws SQLException {
        return Entry.section(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getObject("union_id", UUID.class),
                SectionKind.valueOf(row.getString("kind")),
                row.getObject("parent_id", UUID.class),
                row.getObject("established_on", LocalDate.class),
                document(row, "decision"));
    }

    private static Entry sectionEnd(ResultSet row) throws SQLException {
        return Entry.sectionEnd(
                row.getString("organization"),
                row.getLong("position"),
                row.getObject("section_id", UUID.class),
                row.getObject("union_id", UUID.class),
                SectionKind.valueOf(row.getString("kind")),
                row.getObject("dissolved_on", LocalDate.class),
                document(row, "decision"));
    }

    private static Entry committee(ResultSet row) throws SQLException {
        return Entry.committee(
                row.getString("organization"),
                row.getLong("position"),
                new CommitteeFormed(
                        row.getObject("id", UUID.class),
                        row.getString("organization"),
                        row.getObject("union_id", UUID.class),
                        CommitteeFormation.valueOf(row.getString("formation")),
                        row.getObject("first_year", Integer.class),
                        row.getObject("last_year", Integer.class),
                        row.getObject("formed_on", LocalDate.class),
                        decision(row),
                        row.getInt("members"),
                        row.getInt("vice_chairs")));
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
