package vn.congdoan.reporting.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;

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
        ActivityRecorded held = Facts.inSchoolYear(
                2020,
                Facts.held(
                        KIM_LAM,
                        "dissemination",
                        APRIL_4,
                        Facts.amount("sessions", 1),
                        Facts.amount("participants", 120)));
        add("HN-CAUGIAY", 4, held);

        assertThat(fold.amounts())
                .containsExactly(
                        amount(held, 4, "dissemination.sessions", 1, 1),
                        amount(held, 4, "dissemination.participants", 120, 0));
        assertThat(fold.tallies()).as("counts of the register").isEmpty();
    }

    @Test
    void whatIsWithdrawnIsTakenBackWhereItCounted() {
        ActivityRecorded held = Facts.held(
                "HN-CAUGIAY", "training", APRIL_4, Facts.amount("participants", 12), Facts.amount("officials", 0));
        add("HN-CAUGIAY", 4, held);
        add("HN-CAUGIAY", 9, Facts.withdrawn(held));

        assertThat(fold.amounts())
                .containsExactly(
                        amount(held, 4, "training.participants", 12, 1),
                        amount(held, 4, "training.officials", 0, 0),
                        amount(held, 9, "training.participants", -12, -1),
                        amount(held, 9, "training.officials", 0, 0));
    }

    @Test
    void aKindOfActivityIsKeptWithEachOfItsRevisions() {
        add("HN", 2, Facts.kind("HN", "training", 1, "Đào tạo", "participants"));
        add("HN", 5, Facts.kind("HN", "training", 2, "Đào tạo, bồi dưỡng", "participants", "officials"));

        assertThat(fold.kinds())
                .extracting(
                        kind -> kind.definition().revision(),
                        kind -> kind.definition().measures().size(),
                        KindRevision::position)
                .containsExactly(tuple(1, 1, 2L), tuple(2, 2, 5L));
    }

    @Test
    void aFactOfAnotherOrganizationIsRefusedWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("HN-LONGBIEN", 1, Facts.founded(KIM_LAM, APRIL_4)))
                .withMessage("it tells of HN-CAUGIAY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("HN", 1, Facts.transferred(KIM_LAM, GANG_THEP, APRIL_4)));
        ActivityRecorded held = Facts.held(KIM_LAM, "training", APRIL_4, Facts.amount("participants", 12));
        assertThatIllegalArgumentException().isThrownBy(() -> add("HN", 1, held));
        assertThatIllegalArgumentException().isThrownBy(() -> add("HN", 1, Facts.withdrawn(held)));
        assertThatIllegalArgumentException().isThrownBy(() -> add("HN-LONGBIEN", 1, Facts.dissemination("HN")));

        assertThat(fold.tallies()).isEmpty();
        assertThat(fold.foundings()).isEmpty();
        assertThat(fold.amounts()).isEmpty();
        assertThat(fold.kinds()).isEmpty();
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
                amount,
                activities);
    }

    private void add(String organization, long position, MembershipEvent fact) {
        fold.add(new Event(organization, position, "0".repeat(64), Instant.EPOCH, fact));
    }
}
