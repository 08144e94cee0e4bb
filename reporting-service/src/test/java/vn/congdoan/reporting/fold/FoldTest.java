package vn.congdoan.reporting.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.contracts.event.ActivityKindDefined;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.CommitteeFormed;
import vn.congdoan.contracts.event.DirectiveEnded;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.EnterpriseApproached;
import vn.congdoan.contracts.event.EnterpriseRegistered;
import vn.congdoan.contracts.event.EnterpriseSurveyed;
import vn.congdoan.contracts.event.EvaluationScaleDefined;
import vn.congdoan.contracts.event.EventJson;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.event.OrganizationClosed;
import vn.congdoan.contracts.event.OrganizationRenamed;
import vn.congdoan.contracts.event.PlanAssigned;
import vn.congdoan.contracts.event.SectionDissolved;
import vn.congdoan.contracts.event.SectionEstablished;
import vn.congdoan.contracts.event.UnionDissolved;
import vn.congdoan.contracts.event.UnionEvaluated;
import vn.congdoan.contracts.event.UnionFounded;
import vn.congdoan.contracts.event.UnionReassigned;
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

    private static final Path SAMPLES =
            Path.of("..", "api-contracts", "src", "main", "resources", "asyncapi", "samples");
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

        assertThat(fold.told(UnionFounded.class)).hasSize(1);
        assertThat(fold.told(UnionDissolved.class)).hasSize(1);
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

        assertThat(fold.told(ActivityKindDefined.class))
                .extracting(
                        kind -> kind.fact().revision(),
                        kind -> kind.fact().measures().size(),
                        Told::position)
                .containsExactly(tuple(1, 1, 2L), tuple(2, 2, 5L));
    }

    @Test
    void aReassignmentIsKeptInBothStreamsAndIsNoFounding() {
        MembershipEvent reassigned = RestructuringFacts.reassigned(KIM_LAM, "HN-NGHIADO", 12, APRIL_4);
        add("HN-CAUGIAY", 4, reassigned);
        add("HN-NGHIADO", 2, reassigned);

        assertThat(fold.told(UnionReassigned.class))
                .extracting(
                        Told::organization, Told::position, told -> told.fact().members())
                .containsExactly(tuple("HN-CAUGIAY", 4L, 12), tuple("HN-NGHIADO", 2L, 12));
        assertThat(fold.tallies()).isEmpty();
        assertThat(fold.told(UnionFounded.class)).isEmpty();
    }

    @Test
    void aRenamingAndAClosingAreKeptWithTheirPositions() {
        add("HN-CAUGIAY", 4, RestructuringFacts.renamed("HN-CAUGIAY", "LĐLĐ quận B", APRIL_4));
        add("HN-CAUGIAY", 5, RestructuringFacts.closed("HN-CAUGIAY", APRIL_5, "HN-NGHIADO"));

        assertThat(fold.told(OrganizationRenamed.class))
                .extracting(Told::position)
                .containsExactly(4L);
        assertThat(fold.told(OrganizationClosed.class))
                .extracting(Told::position)
                .containsExactly(5L);
        assertThat(fold.tallies()).isEmpty();
    }

    @Test
    void anEvaluationAndItsScaleAreKeptWithTheirPositionsAndSelfEvaluationsAreNot() {
        add("HN-CAUGIAY", 4, EvaluationFacts.selfEvaluated(KIM_LAM, "2021", 90));
        add("HN-CAUGIAY", 5, EvaluationFacts.evaluated(KIM_LAM, "2021", 2, 80));
        add("HN-CAUGIAY", 6, EvaluationFacts.evaluated(KIM_LAM, "2021", 3, 85));
        add("HN", 2, EvaluationFacts.scale("HN", "grassroots", 1, UnionLevel.GRASSROOTS));

        assertThat(fold.told(UnionEvaluated.class))
                .extracting(told -> told.fact().revision(), Told::position)
                .containsExactly(tuple(2, 5L), tuple(3, 6L));
        assertThat(fold.told(EvaluationScaleDefined.class))
                .extracting(told -> told.fact().scale(), Told::position)
                .containsExactly(tuple("grassroots", 2L));
        assertThat(fold.tallies()).isEmpty();
    }

    @Test
    void whatIsFoundOutAboutAnEnterpriseIsKeptWithItsPositions() {
        Enterprise enterprise = Enterprise.of(KIM_LAM);
        add("HN-CAUGIAY", 3, EnterpriseFacts.registered(enterprise, 180, APRIL_4));
        add("HN-CAUGIAY", 4, EnterpriseFacts.surveyed(enterprise, 42, EnterpriseClassification.PRIORITY, APRIL_5));
        add("HN-CAUGIAY", 5, EnterpriseFacts.approached(enterprise, null, APRIL_5));

        assertThat(fold.told(EnterpriseRegistered.class))
                .extracting(Told::position)
                .containsExactly(3L);
        assertThat(fold.told(EnterpriseSurveyed.class))
                .extracting(Told::organization, Told::position, survey -> survey.fact()
                        .headcount())
                .containsExactly(tuple("HN-CAUGIAY", 4L, 42));
        assertThat(fold.told(EnterpriseApproached.class))
                .extracting(Told::position, approach -> approach.fact().enterpriseId())
                .containsExactly(tuple(5L, enterprise.id()));
        assertThat(fold.tallies()).isEmpty();
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

        assertThat(fold.told(DirectiveRegistered.class)).containsExactly(new Told<>("HN-CAUGIAY", 2, programme));
        assertThat(fold.told(DirectiveEnded.class)).containsExactly(new Told<>("HN-CAUGIAY", 6, ended));
        assertThat(fold.amounts())
                .extracting(ActivityAmount::directiveId)
                .containsExactly(programme.directiveId(), programme.directiveId());
        assertThat(fold.plans()).extracting(PlanRevision::programmeId).containsExactly(programme.directiveId());
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

        assertThat(fold.told(SectionEstablished.class)).containsExactly(new Told<>("HN-CAUGIAY", 2, section));
        assertThat(fold.told(SectionDissolved.class)).containsExactly(new Told<>("HN-CAUGIAY", 3, dissolved));
        assertThat(fold.told(CommitteeFormed.class))
                .containsExactly(new Told<>("HN-CAUGIAY", 4, elected), new Told<>("HN-CAUGIAY", 5, own));
        assertThat(fold.tallies()).isEmpty();
    }

    /** A kind of fact without a fold would park every stream that tells it. */
    @ParameterizedTest
    @MethodSource("samples")
    void everyFactIsTakenInWhereItStands(MembershipEvent fact) {
        for (String organization : fact.organizations()) {
            add(organization, 1, fact);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFactIsRefusedWholeInTheStreamOfAnotherOrganization(MembershipEvent fact) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("HN-ELSEWHERE", 1, fact))
                .withMessage("it tells of " + fact.organizations().get(0));

        assertThat(fold).usingRecursiveComparison().isEqualTo(new Fold());
    }

    @Test
    void whatIsOnlyCountedIsNotToBeHadAsItWasTold() {
        assertThatIllegalArgumentException().isThrownBy(() -> fold.told(MemberAdmitted.class));
    }

    /** Those that the contract has of every kind of fact. */
    static List<MembershipEvent> samples() throws IOException {
        List<MembershipEvent> samples = new ArrayList<>();
        for (EventType type : EventType.values()) {
            try (Stream<Path> files = Files.list(SAMPLES.resolve(type.payload().getSimpleName()))) {
                for (Path file : files.sorted().toList()) {
                    samples.add(EventJson.read(type, Files.readAllBytes(file)));
                }
            }
        }
        return samples;
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
