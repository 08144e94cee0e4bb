package vn.congdoan.reporting.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.CommitteeFormed;
import vn.congdoan.contracts.event.DirectiveEnded;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.event.PlanAssigned;
import vn.congdoan.contracts.event.SectionDissolved;
import vn.congdoan.contracts.event.SectionEstablished;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.reporting.ActivityFacts;
import vn.congdoan.reporting.DirectiveFacts;
import vn.congdoan.reporting.EnterpriseFacts;
import vn.congdoan.reporting.EnterpriseFacts.Enterprise;
import vn.congdoan.reporting.EvaluationFacts;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.RestructuringFacts;
import vn.congdoan.reporting.ShapeFacts;

class FoldTest {

    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final LocalDate APRIL_5 = LocalDate.of(2021, 4, 5);
    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final Union GANG_THEP = Union.of("HN-LONGBIEN", "Gang thép").in(Sector.FDI);

    private final Fold fold = new Fold();

    @Test
    void admissionsOfADecisionAreOneTallyWithTheirPositionsInOneRange() {
        add("HN-CAUGIAY", 7, Facts.admitted(KIM_LAM, APRIL_4));
        add("HN-CAUGIAY", 8, Facts.admitted(KIM_LAM, APRIL_4));
        add("HN-CAUGIAY", 9, Facts.admitted(KIM_LAM, APRIL_4));

        assertThat(fold.tallies()).singleElement().satisfies(tally -> {
            assertThat(tally.key())
                    .isEqualTo(new TallyKey(
                            "HN-CAUGIAY",
                            KIM_LAM.id(),
                            APRIL_4,
                            Measure.MEMBERS_ADMITTED,
                            Facts.decision(APRIL_4),
                            Sector.NON_STATE,
                            FoundingMethod.FROM_ABOVE,
                            null));
            assertThat(tally.count()).isEqualTo(3);
            assertThat(tally.positions().multirange()).isEqualTo("{[7,10)}");
        });
    }

    @Test
    void factsOfOtherDatesUnionsOrDecisionsAreTalliedApart() {
        add("HN-CAUGIAY", 1, Facts.admitted(KIM_LAM, APRIL_4));
        add("HN-CAUGIAY", 2, Facts.admitted(KIM_LAM, APRIL_5));
        add("HN-CAUGIAY", 3, Facts.admitted(Union.of("HN-CAUGIAY", "Point Avenue"), APRIL_4));
        add("HN-CAUGIAY", 4, Facts.admitted(KIM_LAM, APRIL_4));

        assertThat(fold.tallies())
                .extracting(Tally::count, tally -> tally.positions().multirange())
                .containsExactly(tuple(2L, "{[1,2),[4,5)}"), tuple(1L, "{[2,3)}"), tuple(1L, "{[3,4)}"));
    }

    @Test
    void aTransferCountsOutOfOneOrganizationAndIntoTheOther() {
        MembershipEvent transfer = Facts.transferred(KIM_LAM, GANG_THEP, APRIL_4);
        add("HN-CAUGIAY", 4, transfer);
        add("HN-LONGBIEN", 9, transfer);

        assertThat(fold.tallies())
                .extracting(
                        tally -> tally.key().organization(),
                        tally -> tally.key().measure(),
                        tally -> tally.key().unionId(),
                        tally -> tally.key().sector(),
                        tally -> tally.key().counterpart())
                .containsExactly(
                        tuple(
                                "HN-CAUGIAY",
                                Measure.MEMBERS_TRANSFERRED_OUT,
                                KIM_LAM.id(),
                                Sector.NON_STATE,
                                "HN-LONGBIEN"),
                        tuple("HN-LONGBIEN", Measure.MEMBERS_TRANSFERRED_IN, GANG_THEP.id(), Sector.FDI, "HN-CAUGIAY"));
    }

    @Test
    void aTransferWithinOneOrganizationCountsOnBothSidesOfIt() {
        add("HN-CAUGIAY", 4, Facts.transferred(KIM_LAM, Union.of("HN-CAUGIAY", "Point Avenue"), APRIL_4));

        assertThat(fold.tallies())
                .extracting(tally -> tally.key().measure(), tally -> tally.key().counterpart())
                .containsExactly(
                        tuple(Measure.MEMBERS_TRANSFERRED_OUT, "HN-CAUGIAY"),
                        tuple(Measure.MEMBERS_TRANSFERRED_IN, "HN-CAUGIAY"));
    }

    @Test
    void aDepartureHasNoDecision() {
        add("HN-CAUGIAY", 4, Facts.left(KIM_LAM, APRIL_4));

        assertThat(fold.tallies())
                .singleElement()
                .extracting(Tally::key)
                .extracting(TallyKey::measure, TallyKey::decision)
                .containsExactly(Measure.MEMBERS_LEFT, null);
    }

    @Test
    void aFoundingAndADissolutionAreCountedAndKept() {
        add("HN-CAUGIAY", 1, Facts.founded(KIM_LAM, APRIL_4));
        add("HN-CAUGIAY", 2, Facts.dissolved(KIM_LAM, APRIL_5));

        assertThat(fold.foundings()).hasSize(1);
        assertThat(fold.dissolutions()).hasSize(1);
        assertThat(fold.tallies())
                .extracting(tally -> tally.key().measure(), tally -> tally.key().factDate())
                .containsExactly(tuple(Measure.UNIONS_FOUNDED, APRIL_4), tuple(Measure.UNIONS_DISSOLVED, APRIL_5));
    }

    @Test
    void aPlanAndItsRevisionAreKeptWithTheirPositions() {
        DocumentReference plan = new DocumentReference("16/KH-LĐLĐ", LocalDate.of(2017, 2, 3));
        DocumentReference later = new DocumentReference("20/KH-LĐLĐ", LocalDate.of(2017, 5, 3));
        add("HN-LONGBIEN", 3, Facts.plan("HN-LONGBIEN", 2017, plan, 22, 1400));
        add("HN-LONGBIEN", 8, Facts.revision("HN-LONGBIEN", 2017, 2, later, 25, null));

        assertThat(fold.plans())
                .extracting(PlanRevision::revision, PlanRevision::document, PlanRevision::position)
                .containsExactly(tuple(1, plan, 3L), tuple(2, later, 8L));
        assertThat(fold.tallies()).isEmpty();
    }

    @Test
    void anActivityHasAnAmountOfEachMeasureAndIsOneAllTheSame() {
        ActivityRecorded held = ActivityFacts.inSchoolYear(
                2020,
                ActivityFacts.held(
                        KIM_LAM,
                        "dissemination",
                        APRIL_4,
                        ActivityFacts.amount("sessions", 1),
                        ActivityFacts.amount("participants", 120)));
        add("HN-CAUGIAY", 4, held);

        assertThat(fold.amounts())
                .containsExactly(
                        amount(held, 4, "dissemination.sessions", 1, 1),
                        amount(held, 4, "dissemination.participants", 120, 0));
        assertThat(fold.tallies()).as("counts of the register").isEmpty();
    }

    @Test
    void whatIsWithdrawnIsTakenBackWhereItCounted() {
        ActivityRecorded held = ActivityFacts.held(
                "HN-CAUGIAY",
                "training",
                APRIL_4,
                ActivityFacts.amount("participants", 12),
                ActivityFacts.amount("officials", 0));
        add("HN-CAUGIAY", 4, held);
        add("HN-CAUGIAY", 9, ActivityFacts.withdrawn(held));

        assertThat(fold.amounts())
                .containsExactly(
                        amount(held, 4, "training.participants", 12, 1),
                        amount(held, 4, "training.officials", 0, 0),
                        amount(held, 9, "training.participants", -12, -1),
                        amount(held, 9, "training.officials", 0, 0));
    }

    @Test
    void aKindOfActivityIsKeptWithEachOfItsRevisions() {
        add("HN", 2, ActivityFacts.kind("HN", "training", 1, "Đào tạo", "participants"));
        add("HN", 5, ActivityFacts.kind("HN", "training", 2, "Đào tạo, bồi dưỡng", "participants", "officials"));

        assertThat(fold.kinds())
                .extracting(
                        kind -> kind.definition().revision(),
                        kind -> kind.definition().measures().size(),
                        KindRevision::position)
                .containsExactly(tuple(1, 1, 2L), tuple(2, 2, 5L));
    }

    @Test
    void aReassignmentIsKeptInBothStreamsAndIsNoFounding() {
        MembershipEvent reassigned = RestructuringFacts.reassigned(KIM_LAM, "HN-NGHIADO", 12, APRIL_4);
        add("HN-CAUGIAY", 4, reassigned);
        add("HN-NGHIADO", 2, reassigned);

        assertThat(fold.reassignments())
                .extracting(
                        Told::organization, Told::position, told -> told.fact().members())
                .containsExactly(tuple("HN-CAUGIAY", 4L, 12), tuple("HN-NGHIADO", 2L, 12));
        assertThat(fold.tallies()).isEmpty();
        assertThat(fold.foundings()).isEmpty();
    }

    @Test
    void aRenamingAndAClosingAreKeptWithTheirPositions() {
        add("HN-CAUGIAY", 4, RestructuringFacts.renamed("HN-CAUGIAY", "LĐLĐ quận B", APRIL_4));
        add("HN-CAUGIAY", 5, RestructuringFacts.closed("HN-CAUGIAY", APRIL_5, "HN-NGHIADO"));

        assertThat(fold.renamings()).extracting(Told::position).containsExactly(4L);
        assertThat(fold.closings()).extracting(Told::position).containsExactly(5L);
        assertThat(fold.tallies()).isEmpty();
    }

    @Test
    void anEvaluationAndItsScaleAreKeptWithTheirPositionsAndSelfEvaluationsAreNot() {
        add("HN-CAUGIAY", 4, EvaluationFacts.selfEvaluated(KIM_LAM, "2021", 90));
        add("HN-CAUGIAY", 5, EvaluationFacts.evaluated(KIM_LAM, "2021", 2, 80));
        add("HN-CAUGIAY", 6, EvaluationFacts.evaluated(KIM_LAM, "2021", 3, 85));
        add("HN", 2, EvaluationFacts.scale("HN", "grassroots", 1, UnionLevel.GRASSROOTS));

        assertThat(fold.evaluations())
                .extracting(told -> told.evaluated().revision(), EvaluationRevision::position)
                .containsExactly(tuple(2, 5L), tuple(3, 6L));
        assertThat(fold.scales())
                .extracting(told -> told.defined().scale(), ScaleRevision::position)
                .containsExactly(tuple("grassroots", 2L));
        assertThat(fold.tallies()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("HN", 3, EvaluationFacts.evaluated(KIM_LAM, "2021", 4, 80)))
                .withMessage("it tells of HN-CAUGIAY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("HN", 3, EvaluationFacts.selfEvaluated(KIM_LAM, "2021", 90)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        add("HN-CAUGIAY", 7, EvaluationFacts.scale("HN", "grassroots", 2, UnionLevel.GRASSROOTS)));
    }

    @Test
    void whatIsFoundOutAboutAnEnterpriseIsKeptWithItsPositions() {
        Enterprise enterprise = Enterprise.of(KIM_LAM);
        add("HN-CAUGIAY", 3, EnterpriseFacts.registered(enterprise, 180, APRIL_4));
        add("HN-CAUGIAY", 4, EnterpriseFacts.surveyed(enterprise, 42, EnterpriseClassification.PRIORITY, APRIL_5));
        add("HN-CAUGIAY", 5, EnterpriseFacts.approached(enterprise, null, APRIL_5));

        assertThat(fold.enterprises()).extracting(Told::position).containsExactly(3L);
        assertThat(fold.surveys())
                .extracting(Told::organization, Told::position, survey -> survey.fact()
                        .headcount())
                .containsExactly(tuple("HN-CAUGIAY", 4L, 42));
        assertThat(fold.approaches())
                .extracting(Told::position, approach -> approach.fact().enterpriseId())
                .containsExactly(tuple(5L, enterprise.id()));
        assertThat(fold.tallies()).isEmpty();
    }

    @Test
    void whatIsFoundOutAboutAnotherOrganizationsEnterpriseIsRefused() {
        Enterprise enterprise = Enterprise.of(KIM_LAM);
        for (MembershipEvent fact : List.of(
                EnterpriseFacts.registered(enterprise, 180, APRIL_4),
                EnterpriseFacts.surveyed(enterprise, 42, EnterpriseClassification.PRIORITY, APRIL_4),
                EnterpriseFacts.approached(enterprise, null, APRIL_4))) {
            assertThatIllegalArgumentException().isThrownBy(() -> add("HN", 1, fact));
        }

        assertThat(fold.enterprises()).isEmpty();
        assertThat(fold.surveys()).isEmpty();
        assertThat(fold.approaches()).isEmpty();
    }

    @Test
    void aFactOfAnotherOrganizationIsRefusedWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("HN-LONGBIEN", 1, Facts.founded(KIM_LAM, APRIL_4)))
                .withMessage("it tells of HN-CAUGIAY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("HN", 1, Facts.transferred(KIM_LAM, GANG_THEP, APRIL_4)));
        ActivityRecorded held =
                ActivityFacts.held(KIM_LAM, "training", APRIL_4, ActivityFacts.amount("participants", 12));
        assertThatIllegalArgumentException().isThrownBy(() -> add("HN", 1, held));
        assertThatIllegalArgumentException().isThrownBy(() -> add("HN", 1, ActivityFacts.withdrawn(held)));
        assertThatIllegalArgumentException().isThrownBy(() -> add("HN-LONGBIEN", 1, ActivityFacts.dissemination("HN")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("HN", 1, RestructuringFacts.reassigned(KIM_LAM, "HN-LONGBIEN", 1, APRIL_4)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("HN", 1, RestructuringFacts.renamed("HN-LONGBIEN", "LĐLĐ quận B", APRIL_4)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("HN", 1, RestructuringFacts.closed("HN-LONGBIEN", APRIL_4)));

        assertThat(fold.tallies()).isEmpty();
        assertThat(fold.foundings()).isEmpty();
        assertThat(fold.amounts()).isEmpty();
        assertThat(fold.kinds()).isEmpty();
        assertThat(fold.reassignments()).isEmpty();
        assertThat(fold.renamings()).isEmpty();
        assertThat(fold.closings()).isEmpty();
    }

    @Test
    void directivesTheirEndsAndWhatCarriesThemOutAreKept() {
        DirectiveRegistered programme = DirectiveFacts.programme("HN-CAUGIAY", APRIL_4, 2023, null);
        DirectiveEnded ended = DirectiveFacts.ended(programme, APRIL_4.plusYears(1));
        ActivityRecorded held = DirectiveFacts.carrying(
                programme,
                ActivityFacts.held("HN-CAUGIAY", "dissemination", APRIL_4, ActivityFacts.amount("participants", 12)));
        PlanAssigned plan =
                DirectiveFacts.partOf(programme, Facts.plan("HN-CAUGIAY", 2021, Facts.decision(APRIL_4), 27, null));

        add("HN-CAUGIAY", 2, programme);
        add("HN-CAUGIAY", 3, held);
        add("HN-CAUGIAY", 4, ActivityFacts.withdrawn(held));
        add("HN-CAUGIAY", 5, plan);
        add("HN-CAUGIAY", 6, ended);

        assertThat(fold.directives()).containsExactly(new RegisteredDirective(programme, 2));
        assertThat(fold.endedDirectives()).containsExactly(new EndedDirective(ended, 6));
        assertThat(fold.amounts())
                .extracting(ActivityAmount::directiveId)
                .containsExactly(programme.directiveId(), programme.directiveId());
        assertThat(fold.plans()).extracting(PlanRevision::programmeId).containsExactly(programme.directiveId());
    }

    @Test
    void aDirectiveOfAnotherOrganizationIsNotTakenIn() {
        DirectiveRegistered programme = DirectiveFacts.programme("HN", APRIL_4, 2023, null);

        assertThatIllegalArgumentException().isThrownBy(() -> add("HN-CAUGIAY", 2, programme));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("HN-CAUGIAY", 2, DirectiveFacts.ended(programme, APRIL_4)));
        assertThat(fold.directives()).isEmpty();
        assertThat(fold.endedDirectives()).isEmpty();
    }

    @Test
    void partsOfUnionsTheirEndsAndCommitteesAreKept() {
        SectionEstablished section = ShapeFacts.section(KIM_LAM, APRIL_4);
        SectionDissolved dissolved = ShapeFacts.dissolved(section, APRIL_5);
        CommitteeFormed elected = ShapeFacts.elected(KIM_LAM, APRIL_5, 2026);
        CommitteeFormed own = ShapeFacts.provisional(ShapeFacts.elected("HN-CAUGIAY", APRIL_4, 2026));

        add("HN-CAUGIAY", 2, section);
        add("HN-CAUGIAY", 3, dissolved);
        add("HN-CAUGIAY", 4, elected);
        add("HN-CAUGIAY", 5, own);

        assertThat(fold.sections()).containsExactly(new Told<>("HN-CAUGIAY", 2, section));
        assertThat(fold.dissolvedSections()).containsExactly(new Told<>("HN-CAUGIAY", 3, dissolved));
        assertThat(fold.committees())
                .containsExactly(new Told<>("HN-CAUGIAY", 4, elected), new Told<>("HN-CAUGIAY", 5, own));
        assertThat(fold.tallies()).isEmpty();
    }

    @Test
    void theShapeOfAnotherOrganizationIsNotTakenIn() {
        SectionEstablished section = ShapeFacts.section(KIM_LAM, APRIL_4);

        for (MembershipEvent fact :
                List.of(section, ShapeFacts.dissolved(section, APRIL_5), ShapeFacts.elected(KIM_LAM, APRIL_5, 2026))) {
            assertThatIllegalArgumentException().isThrownBy(() -> add("HN-LONGBIEN", 2, fact));
        }
        assertThat(fold.sections()).isEmpty();
        assertThat(fold.dissolvedSections()).isEmpty();
        assertThat(fold.committees()).isEmpty();
    }

    private static ActivityAmount amount(
            ActivityRecorded held, long position, String measure, long amount, int activities) {
        return new ActivityAmount(
                held.organizationCode(),
                position,
                measure,
                held.activityId(),
                held.unionId(),
                held.sector(),
                held.heldOn(),
                held.schoolYear(),
                held.document(),
                held.directiveId(),
                amount,
                activities);
    }

    private void add(String organization, long position, MembershipEvent fact) {
        fold.add(new Event(organization, position, "0".repeat(64), Instant.EPOCH, fact));
    }
}
