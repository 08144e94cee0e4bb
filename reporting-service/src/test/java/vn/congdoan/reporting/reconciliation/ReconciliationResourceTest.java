package vn.congdoan.reporting.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.congdoan.reporting.ActivityFacts.amount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.PlanTargets.MeasureTarget;
import vn.congdoan.contracts.event.PlanTargets.Milestone;
import vn.congdoan.contracts.event.SectionEstablished;
import vn.congdoan.contracts.vocabulary.ApproachOutcome;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.UnionLevel;
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
import vn.congdoan.reporting.RestructuringFacts;
import vn.congdoan.reporting.ServiceTest;
import vn.congdoan.reporting.ShapeFacts;

@ServiceTest
class ReconciliationResourceTest {

    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final Union XE_OM =
            Union.of("HN-CAUGIAY", "Nghiệp đoàn xe ôm").in(null);
    private static final Union BO_DE = Union.of("HN-LONGBIEN", "Bồ Đề");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh()
                .withJournal()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                        Facts.district("HN-LONGBIEN", "LĐLĐ quận Long Biên", "HN"),
                        Facts.plan("HN-CAUGIAY", 2021, Facts.decision(APRIL_4), 27, null),
                        Facts.revision("HN-CAUGIAY", 2021, 2, Facts.decision(APRIL_4.plusDays(1)), 28, 1450),
                        Facts.founded(KIM_LAM, APRIL_4),
                        Facts.founded(XE_OM, APRIL_4),
                        Facts.founded(BO_DE, APRIL_4),
                        Facts.admitted(KIM_LAM, APRIL_4),
                        Facts.admitted(XE_OM, APRIL_4),
                        Facts.admitted(KIM_LAM, APRIL_4),
                        Facts.transferred(KIM_LAM, BO_DE, APRIL_4),
                        Facts.transferred(KIM_LAM, XE_OM, APRIL_4),
                        Facts.left(KIM_LAM, APRIL_4),
                        Facts.dissolved(BO_DE, APRIL_4),
                        EvaluationFacts.evaluated(KIM_LAM, "2021", 1, 75),
                        // A district is no root; what its stream tells is counted all the same.
                        EvaluationFacts.scale("HN-CAUGIAY", "grassroots", 1, UnionLevel.GRASSROOTS),
                        EvaluationFacts.selfEvaluated(XE_OM, "2021", 75),
                        EnterpriseFacts.registered(Enterprise.of(KIM_LAM), 180, APRIL_4),
                        EnterpriseFacts.surveyed(
                                Enterprise.of(KIM_LAM), 42, EnterpriseClassification.PRIORITY, APRIL_4),
                        EnterpriseFacts.approached(Enterprise.of(KIM_LAM), ApproachOutcome.AGREED, APRIL_4),
                        EnterpriseFacts.feesInspected(Enterprise.of(KIM_LAM), null, 84_000_000, 61_500_000, APRIL_4));
        reported.read("/v1/progress/2021");
        reconcile("");
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void whatIsCountedIsProvenToBeWhatTheJournalSays() {
        JsonNode reconciliation = reconcile("");

        assertThat(verdicts(reconciliation))
                .containsExactly("HN 1 PROVEN", "HN-CAUGIAY 18 PROVEN", "HN-LONGBIEN 4 PROVEN");
        assertThat(reconciliation.get("degraded").asBoolean()).isFalse();
        assertThat(reconciliation.at("/streams/1/tallies/counts").toString())
                .contains("\"MEMBERS_ADMITTED\":3", "\"PLAN\":2", "\"MEMBERS_TRANSFERRED_OUT\":2");
        assertThat(reconciliation.at("/streams/1/tallies")).isEqualTo(reconciliation.at("/streams/1/journal"));
        assertThat(reported.peek("/v1/freshness").at("/items/1/provenPosition").asLong())
                .isEqualTo(18);
        await().atMost(BOUND).untilAsserted(() -> Reported.as(Roles.OPERATOR)
                .get("/q/metrics")
                .then()
                .body(containsString("reconciliation_streams{outcome=\"proven\"} 3.0"))
                .body(containsString("reconciliation_streams{outcome=\"unproven\"} 0.0"))
                .body(containsString("reconciliation_age_seconds")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update union_reassignment set members = 4",
                "delete from union_reassignment",
                "update renaming set name = 'LĐLĐ quận C'",
                "update closing set closed_on = closed_on + 1",
                "update closing set successors = '{}'"
            })
    void whateverIsChangedOfARestructuringShows(String change) {
        reported.tell(
                RestructuringFacts.renamed("HN-CAUGIAY", "LĐLĐ quận B", APRIL_4),
                RestructuringFacts.reassigned(KIM_LAM, "HN-LONGBIEN", 3, APRIL_4.plusDays(1)),
                RestructuringFacts.reassigned(XE_OM, "HN-LONGBIEN", 1, APRIL_4.plusDays(1)),
                RestructuringFacts.closed("HN-CAUGIAY", APRIL_4.plusDays(1), "HN-LONGBIEN", "HN"));
        reported.read("/v1/progress/2021");
        assertThat(verdicts(reconcile("")))
                .containsExactly("HN 1 PROVEN", "HN-CAUGIAY 22 PROVEN", "HN-LONGBIEN 6 PROVEN");

        Reported.execute(change);

        assertThat(verdicts(reconcile("?organization=HN-CAUGIAY")))
                .as(change)
                .containsExactly("HN-CAUGIAY 22 DIFFERENT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a member more         | update tally set positions = positions + '{[100,101)}', count = count + 1
            a member less         | update tally set positions = positions - '{[6,7)}', count = count - 1
            another date          | update tally set fact_date = fact_date + 1 where measure = 'MEMBERS_ADMITTED'
            another sector        | update tally set sector = 'STATE' where sector is null
            another target        | update plan set new_members = 1451 where new_members = 1450
            a plan lost           | delete from plan where revision = 1
            another parent        | update organization set parent_code = null where code = 'HN-CAUGIAY'
            a count of its own    | update tally set count = count + 1
            a sum of its own      | update daily_tally set count = count + 1
            another class         | update evaluation set class_code = 'excellent' where organization = 'HN-CAUGIAY'
            other points          | update evaluation set points = points + 1 where organization = 'HN-CAUGIAY'
            one of the best less  | update evaluation set distinguished = false where organization = 'HN-CAUGIAY'
            an evaluation lost    | delete from evaluation where organization = 'HN-CAUGIAY'
            another class name    | update evaluation_class set name = 'Khá' where organization = 'HN-CAUGIAY' and ordinal = 2
            classes lost          | delete from evaluation_class where organization = 'HN-CAUGIAY'
            another employer      | update grassroots_union set enterprise_id = id where organization = 'HN-CAUGIAY'
            another head-count    | update enterprise set headcount = 181 where headcount = 180
            another survey        | update enterprise_survey set family_members = 1 where headcount = 42
            an approach lost      | delete from enterprise_approach where outcome = 'AGREED'
            other fees            | update fee_inspection set paid = paid + 1 where organization = 'HN-CAUGIAY'
            a day too many        | insert into daily_tally select organization, measure, '2021-05-01', sector, method, counterpart, 1 from daily_tally where organization = 'HN-CAUGIAY' limit 1
            a month of its own    | update monthly_tally set count = count + 1
            a month lost          | delete from monthly_tally where organization = 'HN-CAUGIAY'
            """)
    void whateverIsChangedShows(String what, String change) {
        Reported.execute(
                change.contains("where") || change.startsWith("insert")
                        ? change
                        : change
                                + " where organization = 'HN-CAUGIAY' and measure = 'MEMBERS_ADMITTED' and sector is not null");

        JsonNode reconciliation = reconcile("?organization=HN-CAUGIAY");

        assertThat(verdicts(reconciliation)).as(what).containsExactly("HN-CAUGIAY 18 DIFFERENT");
        assertThat(reconciliation.get("degraded").asBoolean()).isTrue();
        assertThat(degraded("/v1/progress/2021/HN-CAUGIAY")).isTrue();
        assertThat(degraded("/v1/progress/2021/HN-LONGBIEN")).isFalse();
        await().atMost(BOUND).untilAsserted(() -> RestAssured.get("/q/health/group/data")
                .then()
                .statusCode(503)
                .body("checks.find { it.name.startsWith('Every stream') }.data.different", equalTo(1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            another amount           | update activity_amount set amount = amount + 1 where measure = 'dissemination.participants' and position = 3
            an amount less           | delete from activity_amount where measure = 'dissemination.population'
            another measure          | update activity_amount set measure = 'dissemination.people' where measure = 'dissemination.population'
            another date             | update activity_amount set fact_date = fact_date + 1
            another school year      | update activity_amount set school_year = 2021 where school_year = 2020
            another union            | update activity_amount set union_id = gen_random_uuid() where union_id is not null
            another document         | update activity_amount set document_number = '1/QĐ-LĐLĐ' where document_number is not null
            an activity more         | update activity_amount set activities = 1 where activities = 0
            an activity not taken back | update activity_amount set activities = 0 where activities = -1
            an activity another's    | update activity_amount set activity_id = gen_random_uuid() where position = 4
            a sum of its own         | update daily_tally set count = count + 1 where measure = 'dissemination.participants'
            a sum lost               | delete from daily_tally where measure = 'dissemination.sessions'
            another target           | update plan_measure set target = target + 1
            a target more            | insert into plan_measure select organization, year, revision, 'dissemination.sessions', 1 from plan_measure
            a target of no plan      | insert into plan_measure select organization, year, 7, measure, target from plan_measure
            a milestone less         | delete from plan_milestone
            another quarter          | update plan_milestone set quarter = 3
            another name             | update activity_kind set name = 'Tập huấn'
            another unit             | update activity_measure set unit = 'ITEM' where code = 'sessions'
            a measure of no kind     | insert into activity_measure select organization, kind, 7, code, place, name, unit from activity_measure
            another ratio            | update activity_ratio set denominator = 'sessions'
            a kind lost              | delete from activity_kind
            """)
    void whateverIsChangedOfActivitiesAndTheirTargetsShows(String what, String change) {
        ActivityRecorded mistaken = ActivityFacts.held("HOAN", "dissemination", APRIL_4, amount("participants", 30));
        reported.tell(
                Facts.city("HOAN", "Một thành phố"),
                ActivityFacts.dissemination("HOAN"),
                ActivityFacts.inSchoolYear(
                        2020,
                        ActivityFacts.held(
                                Union.of("HOAN", "Kim Lâm"),
                                "dissemination",
                                APRIL_4,
                                amount("sessions", 1),
                                amount("participants", 38),
                                amount("population", 0))),
                mistaken,
                ActivityFacts.withdrawn(mistaken),
                Facts.plan(
                        "HOAN",
                        2021,
                        Facts.decision(APRIL_4),
                        new PlanTargets(
                                null,
                                10,
                                List.of(new MeasureTarget("dissemination.participants", 100)),
                                List.of(new Milestone("newMembers", 2, 5)))));
        reported.read("/v1/progress/2021/HOAN");
        JsonNode proven = reconcile("?organization=HOAN");
        assertThat(verdicts(proven)).containsExactly("HOAN 6 PROVEN");
        assertThat(proven.at("/streams/0/tallies/counts").toString())
                .contains("\"ACTIVITY\":5", "\"ACTIVITY_KIND\":1", "\"PLAN\":1");

        Reported.execute(change);

        assertThat(verdicts(reconcile("?organization=HOAN"))).as(what).containsExactly("HOAN 6 DIFFERENT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            another title            | update directive set title = 'Khác'
            another kind             | update directive set kind = 'PILOT' where kind = 'DIRECTIVE'
            another validity         | update directive set valid_from = valid_from + 1
            other years              | update directive set last_year = 2030 where last_year is not null
            another target           | update directive set new_members = 1 where new_members is not null
            another measure's target | update directive_measure set target = target + 1
            another thing done       | update directive_implemented set implemented_id = gen_random_uuid()
            nothing implemented      | delete from directive_implemented
            an end less              | delete from directive_end
            a later end              | update directive_end set ended_on = ended_on + 1
            another's activity       | update activity_amount set directive_id = gen_random_uuid()
            nobody's activity        | update activity_amount set directive_id = null
            another programme        | update plan set programme_id = gen_random_uuid()
            no programme             | update plan set programme_id = null
            a measure of none        | insert into directive_measure select organization, gen_random_uuid(), measure, target from directive_measure
            a directive lost         | delete from directive where kind = 'DIRECTIVE'
            """)
    void whateverIsChangedOfDirectivesShows(String what, String change) {
        DirectiveRegistered programme = DirectiveFacts.programme(
                "HOAN",
                APRIL_4,
                2023,
                new PlanTargets(9, 90, List.of(new MeasureTarget("dissemination.participants", 300)), null));
        DirectiveRegistered guidance = DirectiveFacts.directive("HOAN", APRIL_4, programme);
        reported.tell(
                Facts.city("HOAN", "Một thành phố"),
                programme,
                guidance,
                DirectiveFacts.carrying(
                        guidance, ActivityFacts.held("HOAN", "dissemination", APRIL_4, amount("participants", 30))),
                DirectiveFacts.partOf(programme, Facts.plan("HOAN", 2021, Facts.decision(APRIL_4), 1, 10)),
                DirectiveFacts.ended(guidance, APRIL_4.plusDays(5)));
        reported.read("/v1/progress/2021/HOAN");
        JsonNode proven = reconcile("?organization=HOAN");
        assertThat(verdicts(proven)).containsExactly("HOAN 6 PROVEN");
        assertThat(proven.at("/streams/0/tallies/counts").toString())
                .contains("\"DIRECTIVE\":2", "\"DIRECTIVE_END\":1");

        Reported.execute(change);

        assertThat(verdicts(reconcile("?organization=HOAN"))).as(what).containsExactly("HOAN 6 DIFFERENT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            another establishment  | update organization set established_on = established_on + 1 where code = 'HOAN'
            another kind           | update union_section set kind = 'SECTION'
            another section        | update union_section set parent_id = null
            another date           | update union_section set established_on = established_on + 1
            another decision       | update union_section set decision_number = '1/QĐ-CĐCS' where decision_number is not null
            a section lost         | delete from union_section where kind = 'GROUP'
            a later end            | update union_section_end set dissolved_on = dissolved_on + 1
            an end less            | delete from union_section_end
            another formation      | update committee set formation = 'PROVISIONAL'
            another term           | update committee set last_year = last_year + 1
            another's committee    | update committee set union_id = null
            a member more          | update committee set members = members + 1
            a committee lost       | delete from committee where union_id is null
            """)
    void whateverIsChangedOfTheShapeShows(String what, String change) {
        Union union = Union.of("HOAN", "Kim Lâm");
        SectionEstablished section = ShapeFacts.section(union, APRIL_4);
        SectionEstablished group = ShapeFacts.group(section, APRIL_4);
        reported.tell(
                Facts.established("HOAN", OrganizationKind.COMMUNE, "HN", APRIL_4),
                section,
                group,
                ShapeFacts.dissolved(group, APRIL_4.plusDays(1)),
                ShapeFacts.elected(union, APRIL_4, 2026),
                ShapeFacts.elected("HOAN", APRIL_4, 2026));
        reported.read("/v1/progress/2021/HOAN");
        JsonNode proven = reconcile("?organization=HOAN");
        assertThat(verdicts(proven)).containsExactly("HOAN 6 PROVEN");
        assertThat(proven.at("/streams/0/tallies/counts").toString())
                .contains("\"COMMITTEE\":2", "\"SECTION\":2", "\"SECTION_END\":1");

        Reported.execute(change);

        assertThat(verdicts(reconcile("?organization=HOAN"))).as(what).containsExactly("HOAN 6 DIFFERENT");
    }

    @Test
    void aJournalThatEndsBeforeWhatIsCountedStopsTheStream() {
        reported.journal().restore("HN-CAUGIAY", 8);

        assertThat(verdicts(reconcile("?organization=HN-CAUGIAY"))).containsExactly("HN-CAUGIAY 18 FORKED");
        JsonNode stream = reported.peek("/v1/freshness?degraded=true").at("/items/0");
        assertThat(Reported.at(stream, "/organization", "/status", "/reason"))
                .containsExactly(
                        "HN-CAUGIAY",
                        "FORKED",
                        "the journal ends at 8, but 18 are counted: it was restored from an older copy");
        assertThat(degraded("/v1/progress/2021/HN")).isTrue();
    }

    @Test
    void aJournalThatWentOnInAnotherWayStopsTheStream() {
        reported.journal().restore("HN-CAUGIAY", 17);
        reported.journal().record(Facts.admitted(KIM_LAM, APRIL_4));
        reported.journal().record(Facts.admitted(KIM_LAM, APRIL_4));

        JsonNode stream = reconcile("?organization=HN-CAUGIAY").at("/streams/0");

        assertThat(Reported.at(stream, "/verdict", "/hashEqual", "/head", "/applied"))
                .containsExactly("FORKED", "false", "19", "18");
        assertThat(reported.peek("/v1/freshness?degraded=true")
                        .at("/items/0/status")
                        .asText())
                .isEqualTo("FORKED");
    }

    @Test
    void aStreamThatIsOnlyBehindIsProvenUpToWhereItStands() {
        reported.journal().record(Facts.district("HN-BADINH", "LĐLĐ quận Ba Đình", "HN"));

        assertThat(verdicts(reconcile("?organization=HN-BADINH"))).containsExactly("HN-BADINH 0 PROVEN");
    }

    @Test
    void whereTheJournalDoesNotAnswerWhatWasFoundBeforeStands() {
        Reported.execute("update daily_tally set count = count + 1 where organization = 'HN-LONGBIEN'");
        reconcile("");
        JournalServer.shared().answerFor(null);

        assertThat(verdicts(reconcile("")))
                .containsExactly("HN 1 UNREACHABLE", "HN-CAUGIAY 18 UNREACHABLE", "HN-LONGBIEN 4 UNREACHABLE");
        assertThat(degraded("/v1/progress/2021/HN-LONGBIEN")).isTrue();
        assertThat(degraded("/v1/progress/2021/HN-CAUGIAY")).isFalse();
    }

    @Test
    void aProofGrowsOld() {
        reconcile("");
        assertThat(degraded("/v1/progress/2021/HN")).isFalse();

        Reported.execute("update reconciliation set proven_at = now() - interval '61 minutes'"
                + " where organization = 'HN-LONGBIEN'");
        assertThat(degraded("/v1/progress/2021/HN")).isTrue();
        assertThat(degraded("/v1/progress/2021/HN-CAUGIAY")).isFalse();

        reconcile("?organization=HN-LONGBIEN");
        assertThat(degraded("/v1/progress/2021/HN")).isFalse();
    }

    @Test
    void whatHasJustBegunIsDegradedUntilItIsProven() {
        reported.proven();

        reported.tell(Facts.district("HN-BADINH", "LĐLĐ quận Ba Đình", "HN"));
        reported.read("/v1/progress/2021/HN-BADINH");
        assertThat(degraded("/v1/progress/2021/HN-BADINH")).isTrue();
        assertThat(degraded("/v1/progress/2021/HN")).isTrue();
        assertThat(degraded("/v1/progress/2021/HN-CAUGIAY")).isFalse();

        reported.withJournal();
        await().atMost(BOUND).untilAsserted(() -> assertThat(degraded("/v1/progress/2021/HN"))
                .isFalse());
    }

    @Test
    void aStreamThatForkedGoesOnOnceItIsTheJournalsAgain() {
        Reported.execute("update stream set status = 'FORKED', reason = 'an older copy', since = now()"
                + " where organization = 'HN-CAUGIAY'");

        assertThat(verdicts(reconcile("?organization=HN-CAUGIAY"))).containsExactly("HN-CAUGIAY 18 PROVEN");
        reported.tell(Facts.admitted(KIM_LAM, APRIL_4));

        assertThat(reported.read("/v1/progress/2021/HN-CAUGIAY")
                        .at("/newMembers/actual")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void anUnknownOrganizationIsNamed() {
        get(Roles.OPERATOR, "?organization=HN-NOWHERE")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("organization"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER})
    void itIsForThoseWhoRunAndThoseWhoAudit(String role) {
        get(role, "").statusCode(403);
    }

    private boolean degraded(String path) {
        return reported.peek(path).findPath("degraded").asBoolean();
    }

    private static List<String> verdicts(JsonNode reconciliation) {
        return reconciliation
                .get("streams")
                .valueStream()
                .map(stream -> String.join(" ", Reported.at(stream, "/organization", "/applied", "/verdict")))
                .toList();
    }

    private static JsonNode reconcile(String query) {
        try {
            return JSON.readTree(
                    get(Roles.AUDITOR, query).statusCode(200).extract().asString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse get(String role, String query) {
        return Reported.as(role).get("/v1/reconciliation" + query).then();
    }
}
