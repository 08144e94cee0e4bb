package vn.congdoan.contracts.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.ActivityKindDefined.MeasureDefinition;
import vn.congdoan.contracts.event.ActivityKindDefined.RatioDefinition;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.MeasureUnit;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.Sector;

class EntryDigestTest {

    private static final Entry ADMISSION = Entry.counted(
            "HN-CAUGIAY",
            17,
            Measure.MEMBERS_ADMITTED,
            UUID.fromString("019aa7c9-4e8d-7a15-8c3f-1b7d5e2a9f60"),
            LocalDate.of(2021, 4, 4),
            new DocumentReference("123/QĐ-LĐLĐ", LocalDate.of(2021, 4, 2)),
            Sector.NON_STATE,
            FoundingMethod.FROM_ABOVE,
            null);
    private static final Entry PLAN = Entry.plan(
            "HN-CAUGIAY",
            5,
            2021,
            1,
            new DocumentReference("09/KH-LĐLĐ", LocalDate.of(2021, 1, 28)),
            new PlanTargets(27, null));
    private static final Entry ORGANIZATION =
            Entry.organization("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", OrganizationKind.DISTRICT, "HN");

    @Test
    void knownEntriesHaveTheSumOfTheirHashesAsComputedElsewhere() {
        EntryDigest digest = digest(List.of(ADMISSION, PLAN, ORGANIZATION));

        assertThat(digest.hex()).isEqualTo("f27911427e902eba6b7f63435508a7a3995f662569a7e44ab311fe9055710987");
        assertThat(digest.counts()).isEqualTo(Map.of("MEMBERS_ADMITTED", 1L, "PLAN", 1L, "ORGANIZATION", 1L));
    }

    @Test
    void entriesOfActivitiesHaveTheSumOfTheirHashesAsComputedElsewhere() {
        Entry plan = Entry.plan(
                "HN-CAUGIAY",
                5,
                2021,
                1,
                new DocumentReference("09/KH-LĐLĐ", LocalDate.of(2021, 1, 28)),
                new PlanTargets(
                        27,
                        null,
                        List.of(
                                new PlanTargets.MeasureTarget("dissemination.sessions", 40),
                                new PlanTargets.MeasureTarget("dissemination.participants", 4000)),
                        List.of(new PlanTargets.Milestone("newUnions", 2, 14))));
        Entry takenBack = Entry.amount(
                "HN-CAUGIAY",
                31,
                "dissemination.participants",
                UUID.fromString("019aa7ca-51b3-7f0e-9d2a-6c4e8b1f3a75"),
                UUID.fromString("019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42"),
                LocalDate.of(2021, 10, 12),
                2021,
                new DocumentReference("88/KH-LĐLĐ", LocalDate.of(2021, 9, 30)),
                Sector.NON_STATE,
                -120);
        Entry kind = Entry.activityKind(
                "HN",
                7,
                "dissemination",
                1,
                "Tuyên truyền",
                List.of(
                        new MeasureDefinition("population", "Tổng số", MeasureUnit.PERSON),
                        new MeasureDefinition("participants", "Số người", MeasureUnit.PERSON)),
                List.of(new RatioDefinition("coverage", "Tỷ lệ", "participants", "population")));

        EntryDigest digest = digest(List.of(ADMISSION, plan, ORGANIZATION, takenBack, kind));

        assertThat(digest.hex()).isEqualTo("333514cbab0733eff425bfb852f89789e2bdfbadf3dc7c21a238f3f807c5cebe");
        assertThat(digest.counts())
                .isEqualTo(Map.of(
                        "MEMBERS_ADMITTED", 1L, "PLAN", 1L, "ORGANIZATION", 1L, "ACTIVITY", 1L, "ACTIVITY_KIND", 1L));
    }

    @Test
    void aPlanWithoutMeasuresSaysWhatItSaidBeforeThereWereAny() {
        assertThat(PLAN.line()).isEqualTo("HN-CAUGIAY|5|PLAN|2021|1|09/KH-LĐLĐ|2021-01-28|27|");
    }

    @Test
    void anEntryTwiceIsNotAnEntryNever() {
        assertThat(digest(List.of(PLAN, ADMISSION, ADMISSION)).hex())
                .isNotEqualTo(digest(List.of(PLAN)).hex());
        assertThat(digest(List.of()).hex()).isEqualTo("0".repeat(64));
    }

    @Property(tries = 200)
    void theOrderDoesNotMatterAndCarriesAreRight(
            @ForAll @NotEmpty @Size(max = 50) List<String> lines, @ForAll long seed) throws NoSuchAlgorithmException {
        List<Entry> entries = lines.stream().map(line -> new Entry("K", line)).toList();
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));

        BigInteger sum = BigInteger.ZERO;
        for (String line : lines) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            sum = sum.add(new BigInteger(1, hash));
        }
        String expected = "%064x".formatted(sum.mod(BigInteger.TWO.pow(256)));

        assertThat(digest(entries).hex()).isEqualTo(expected);
        assertThat(digest(shuffled).hex()).isEqualTo(expected);
    }

    private static EntryDigest digest(List<Entry> entries) {
        EntryDigest digest = new EntryDigest();
        entries.forEach(digest::add);
        return digest;
    }
}
