package vn.congdoan.reporting.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congdoan.reporting.ActivityFacts.amount;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.PlanTargets.MeasureTarget;
import vn.congdoan.contracts.event.PlanTargets.Milestone;
import vn.congdoan.contracts.event.SectionEstablished;
import vn.congdoan.contracts.vocabulary.ApproachOutcome;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.guards.fuzz.Contract;
import vn.congdoan.guards.fuzz.FuzzReport;
import vn.congdoan.guards.fuzz.Fuzzer;
import vn.congdoan.guards.fuzz.Pool;
import vn.congdoan.guards.fuzz.Principal;
import vn.congdoan.guards.fuzz.Vocabulary;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.ActivityFacts;
import vn.congdoan.reporting.DirectiveFacts;
import vn.congdoan.reporting.EnterpriseFacts;
import vn.congdoan.reporting.EnterpriseFacts.Enterprise;
import vn.congdoan.reporting.EvaluationFacts;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.JournalServer;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;
import vn.congdoan.reporting.ShapeFacts;

/** No 5xx, nothing off contract, and nothing changed by what is refused; see docs/fuzzing.md. */
@ServiceTest
class ReportingFuzzTest {

    private static final Logger LOG = Logger.getLogger(ReportingFuzzTest.class);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3000) * 2 / 10;
    private static final long SEED = Long.getLong("fuzz.seed", 20210404L);
    /** Of valid requests to an operation, that share at least is answered with 2xx; where they are few, one. */
    private static final double THROUGH = REQUESTS < 3_000 ? 0 : 0.05;

    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final Union SONG_TO = Union.of("HN-TAYHO", "Sông Tô");
    /** Of an organization whose later facts the topic has lost. */
    private static final Union BEHIND = Union.of("HN-BEHIND", "Chậm");

    private static final DirectiveRegistered PROGRAMME = DirectiveFacts.programme(
            "HN",
            LocalDate.of(2021, 1, 4),
            2023,
            new PlanTargets(9, 90, List.of(new MeasureTarget("dissemination.participants", 300)), null));

    private static final DirectiveRegistered GUIDANCE =
            DirectiveFacts.directive("HN-CAUGIAY", LocalDate.of(2021, 2, 1), PROGRAMME);

    private static final SectionEstablished SECTION = ShapeFacts.section(KIM_LAM, LocalDate.of(2021, 4, 5));

    /** What is counted of the organizations that lack nothing: rebuilds, which take their time, give the same again. */
    private static final String COUNTED = """
            select 'stream', sum(hashtextextended(organization || position, 0)) from projection.stream
            where organization <> 'HN-BEHIND'
            union all
            select 'organization', sum(hashtextextended(t::text, 0)) from projection.organization t
            union all
            select 'grassroots_union', sum(hashtextextended(t::text, 0)) from projection.grassroots_union t
            union all
            select 'plan', sum(hashtextextended(t::text, 0)) from projection.plan t
            union all
            select 'plan_measure', sum(hashtextextended(t::text, 0)) from projection.plan_measure t
            union all
            select 'plan_milestone', sum(hashtextextended(t::text, 0)) from projection.plan_milestone t
            union all
            select 'activity_kind', sum(hashtextextended(t::text, 0)) from projection.activity_kind t
            union all
            select 'activity_measure', sum(hashtextextended(t::text, 0)) from projection.activity_measure t
            union all
            select 'activity_ratio', sum(hashtextextended(t::text, 0)) from projection.activity_ratio t
            union all
            select 'activity_amount', sum(hashtextextended(t::text, 0)) from projection.activity_amount t
            union all
            select 'directive', sum(hashtextextended(t::text, 0)) from projection.directive t
            union all
            select 'directive_implemented', sum(hashtextextended(t::text, 0)) from projection.directive_implemented t
            union all
            select 'directive_measure', sum(hashtextextended(t::text, 0)) from projection.directive_measure t
            union all
            select 'directive_end', sum(hashtextextended(t::text, 0)) from projection.directive_end t
            union all
            select 'tally', sum(hashtextextended(t::text, 0)) from projection.tally t where organization <> 'HN-BEHIND'
            union all
            select 'evaluation', sum(hashtextextended(t::text, 0)) from projection.evaluation t
            union all
            select 'evaluation_class', sum(hashtextextended(t::text, 0)) from projection.evaluation_class t
            union all
            select 'enterprise', sum(hashtextextended(t::text, 0)) from projection.enterprise t
            union all
            select 'enterprise_survey', sum(hashtextextended(t::text, 0)) from projection.enterprise_survey t
            union all
            select 'enterprise_approach', sum(hashtextextended(t::text, 0)) from projection.enterprise_approach t
            union all
            select 'fee_inspection', sum(hashtextextended(t::text, 0)) from projection.fee_inspection t
            union all
            select 'union_section', sum(hashtextextended(t::text, 0)) from projection.union_section t
            union all
            select 'union_section_end', sum(hashtextextended(t::text, 0)) from projection.union_section_end t
            union all
            select 'committee', sum(hashtextextended(t::text, 0)) from projection.committee t
            union all
            select 'rebuild', count(*) from projection_control.rebuild
            """;

    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh();
        reported.journal().emptyTopic();
        reported.withJournal().tell(facts().toList());
        // A replay would mend what is to be asked for.
        JournalServer.shared().promiseOnly();
        reported.get("/v1/progress/2021?organization=HN").statusCode(200);
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void keepsItsContractWhateverIsSent() {
        Fuzzer fuzzer = new Fuzzer(
                Contract.of("reporting-service"),
                words(),
                Stream.of(Roles.CITY_OFFICER, Roles.AUDITOR, Roles.PARTNER, Roles.OPERATOR)
                        .map(role -> new Principal(
                                role,
                                role,
                                TestTokens.claims("fuzz-" + role, role)
                                        .expiresIn(Duration.ofHours(2))
                                        .sign()))
                        .toList(),
                URI.create(ConfigProvider.getConfig().getValue("test.url", String.class)),
                ReportingFuzzTest::counted,
                SEED);

        FuzzReport report = fuzzer.run(REQUESTS);

        LOG.infof("%n%s", report);
        assertThat(report.complaints(THROUGH)).isEmpty();
        assertThat(report.sent()).isEqualTo(REQUESTS);
    }

    private Vocabulary words() {
        return new Vocabulary()
                .at(
                        List.of("organization", "organizationCode"),
                        pool -> Arbitraries.of("HN", "HN-CAUGIAY", "HN-TAYHO", "HN-BEHIND"))
                .at("year", pool -> Arbitraries.integers().between(2019, 2023))
                .at("asOf", pool -> Arbitraries.of("2023-12-31", "2024-05-01"))
                .at("getTopUnions.asOf", pool -> Arbitraries.of("2026-02-01", "2030-01-01"))
                .at("from", pool -> Arbitraries.of("2020-01-01", "2021-01-01", "2021-04-04"))
                .at("to", pool -> Arbitraries.of("2021-04-04", "2021-12-31", "2023-02-28"))
                .at("kind", pool -> Arbitraries.just("dissemination"))
                .at("getActivityEvidence.measure", pool -> Arbitraries.of("sessions", "participants", "population"))
                .at("people", pool -> Arbitraries.of("dissemination.participants", "dissemination.population"))
                .at("getDirectiveReach.id", pool -> Arbitraries.of(PROGRAMME, GUIDANCE)
                        .map(each -> each.directiveId().toString()))
                .at(
                        "getProgrammeProgress.id",
                        pool -> Arbitraries.just(PROGRAMME.directiveId().toString()))
                .at("schoolYear", pool -> Arbitraries.of("2019-2020", "2020-2021"))
                .at("minPosition", pool -> Arbitraries.of("HN/1", "HN-CAUGIAY/2", "HN-TAYHO/1", "HN-BEHIND/1"))
                .at("Prefer", pool -> Arbitraries.of("wait=1", "wait=0", "respond-async", "wait=1, handling=strict"))
                .at("Idempotency-Key", pool -> Arbitraries.randomValue(random -> "key-" + random.nextLong()))
                .at("RetryRequest.organization", this::behind)
                .at("getRebuild.id", pool -> pool.any("Rebuild.id"))
                .at("period", pool -> Arbitraries.of("2021", "2020-2021"))
                .at("fromYear", pool -> Arbitraries.integers().between(2018, 2021))
                .at("toYear", pool -> Arbitraries.integers().between(2021, 2023))
                .at("class", pool -> Arbitraries.of("excellent", "well", "none"));
    }

    /** A stream that lacks something, whatever rebuilds from the journal have made good meanwhile. */
    private Arbitrary<String> behind(Pool pool) {
        reported.journal().record(Facts.admitted(BEHIND, LocalDate.of(2021, 5, 6)));
        return Arbitraries.just("HN-BEHIND");
    }

    private static Stream<MembershipEvent> facts() {
        LocalDate day = LocalDate.of(2021, 4, 4);
        Stream<MembershipEvent> founded = Stream.of(
                Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                Facts.district("HN-TAYHO", "LĐLĐ quận Tây Hồ", "HN"),
                Facts.district("HN-BEHIND", "LĐLĐ quận Chậm", "HN"),
                ActivityFacts.dissemination("HN"),
                Facts.plan(
                        "HN-CAUGIAY",
                        2021,
                        Facts.decision(LocalDate.of(2021, 1, 15)),
                        new PlanTargets(
                                3,
                                20,
                                List.of(new MeasureTarget("dissemination.participants", 100)),
                                List.of(new Milestone("newMembers", 2, 15)))),
                Facts.plan("HN-TAYHO", 2021, Facts.decision(LocalDate.of(2021, 1, 16)), null, 2),
                Facts.founded(KIM_LAM, day),
                Facts.founded(SONG_TO, day.minusYears(1)),
                Facts.founded(BEHIND, day),
                ActivityFacts.held(
                        KIM_LAM,
                        "dissemination",
                        day,
                        amount("sessions", 1),
                        amount("participants", 38),
                        amount("population", 40)),
                ActivityFacts.inSchoolYear(
                        2020, ActivityFacts.held("HN-TAYHO", "dissemination", day, amount("participants", 60))),
                PROGRAMME,
                GUIDANCE,
                DirectiveFacts.ended(GUIDANCE, day.plusYears(1)),
                DirectiveFacts.partOf(
                        PROGRAMME, Facts.plan("HN-CAUGIAY", 2022, Facts.decision(LocalDate.of(2022, 1, 15)), 4, null)),
                DirectiveFacts.carrying(
                        GUIDANCE, ActivityFacts.held(KIM_LAM, "dissemination", day, amount("participants", 12))),
                Facts.transferred(KIM_LAM, SONG_TO, day.plusMonths(2)),
                EvaluationFacts.scale("HN", "grassroots", 1, UnionLevel.GRASSROOTS),
                EvaluationFacts.evaluated(KIM_LAM, "2021", 1, 95),
                EvaluationFacts.evaluated(SONG_TO, "2020-2021", 1, 75),
                EvaluationFacts.evaluated("HN-CAUGIAY", "2021", 95),
                EnterpriseFacts.registered(Enterprise.of(KIM_LAM), 180, day),
                EnterpriseFacts.surveyed(Enterprise.of(KIM_LAM), 42, EnterpriseClassification.PRIORITY, day),
                EnterpriseFacts.approached(Enterprise.of(KIM_LAM), ApproachOutcome.AGREED, day),
                EnterpriseFacts.feesInspected(Enterprise.of(KIM_LAM), Facts.decision(day), 84_000_000, 61_500_000, day),
                SECTION,
                ShapeFacts.dissolved(SECTION, day.plusMonths(1)),
                ShapeFacts.elected(KIM_LAM, day.plusMonths(1), 2026));
        Stream<MembershipEvent> admitted =
                IntStream.range(0, 30).mapToObj(n -> Facts.admitted(KIM_LAM, day.plusDays(n)));
        return Stream.concat(founded, admitted);
    }

    private static Map<String, String> counted() {
        try (Connection connection = Reported.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COUNTED)) {
            Map<String, String> counted = new TreeMap<>();
            while (rows.next()) {
                counted.put(rows.getString(1), String.valueOf(rows.getString(2)));
            }
            return counted;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
