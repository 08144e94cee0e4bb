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
import vn.congdoan.contracts.event.CommitteeFormed;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.vocabulary.CommitteeFormation;
import vn.congdoan.contracts.vocabulary.DirectiveKind;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.MeasureUnit;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.SectionKind;
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
            new PlanTargets(27, null),
            null);
    private static final Entry ORGANIZATION =
            Entry.organization("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", OrganizationKind.DISTRICT, "HN", null);

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
                        List.of(new PlanTargets.Milestone("newUnions", 2, 14))),
                null);
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
                -120,
                null);
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
    void entriesOfDirectivesHaveTheSumOfTheirHashesAsComputedElsewhere() {
        UUID programme = UUID.fromString("019aa7cb-0d3e-7c1f-8a2b-4c5d6e7f8091");
        UUID implemented = UUID.fromString("019aa7cb-1111-7c1f-8a2b-4c5d6e7f8091");
        Entry directive = Entry.directive(
                "HN",
                9,
                programme,
                DirectiveKind.PROGRAMME,
                new DocumentReference("12/CTr-LĐLĐ", LocalDate.of(2018, 3, 1)),
                "Phát triển đoàn viên",
                LocalDate.of(2018, 3, 1),
                null,
                2018,
                2023,
                List.of(UUID.fromString("019aa7cb-2222-7c1f-8a2b-4c5d6e7f8091"), implemented),
                1,
                new PlanTargets(
                        null, 200_000, List.of(new PlanTargets.MeasureTarget("training.participants", 900)), null));
        Entry end = Entry.directiveEnd(
                "HN",
                12,
                programme,
                LocalDate.of(2022, 6, 30),
                new DocumentReference("45/QĐ-LĐLĐ", LocalDate.of(2022, 6, 15)));
        Entry plan = Entry.plan(
                "HN-CAUGIAY",
                5,
                2021,
                1,
                new DocumentReference("09/KH-LĐLĐ", LocalDate.of(2021, 1, 28)),
                new PlanTargets(27, null),
                programme);
        Entry activity = Entry.amount(
                "HN-CAUGIAY",
                31,
                "training.participants",
                implemented,
                null,
                LocalDate.of(2021, 10, 12),
                null,
                null,
                null,
                42,
                programme);

        EntryDigest digest = digest(List.of(directive, end, plan, activity));

        assertThat(digest.hex()).isEqualTo("cc7926680cee5706654575a7484cfd037ae5c6fce04549be5e4b90c2ad46edc5");
        assertThat(digest.counts()).isEqualTo(Map.of("DIRECTIVE", 1L, "DIRECTIVE_END", 1L, "PLAN", 1L, "ACTIVITY", 1L));
    }

    @Test
    void entriesOfTheShapeHaveTheSumOfTheirHashesAsComputedElsewhere() {
        UUID section = UUID.fromString("019aa7cd-1f2e-7b3c-9d4e-5f60718293a4");
        UUID union = UUID.fromString("019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42");
        Entry organization = Entry.organization(
                "HN-NGHIADO", "Công đoàn phường Nghĩa Đô", OrganizationKind.COMMUNE, "HN", LocalDate.of(2025, 7, 1));
        Entry group = Entry.section(
                "HN-CAUGIAY",
                14,
                section,
                union,
                SectionKind.GROUP,
                UUID.fromString("019aa7cd-0d1e-7a2b-8c3d-4e5f60718293"),
                LocalDate.of(2021, 5, 4),
                new DocumentReference("3/QĐ-CĐCS", LocalDate.of(2021, 5, 3)));
        Entry end =
                Entry.sectionEnd("HN-CAUGIAY", 15, section, union, SectionKind.GROUP, LocalDate.of(2022, 6, 30), null);
        Entry committee = Entry.committee(
                "HN-CAUGIAY",
                16,
                new CommitteeFormed(
                        UUID.fromString("019aa7ce-2a3b-7c4d-8e5f-60718293a4b5"),
                        "HN-CAUGIAY",
                        union,
                        CommitteeFormation.ELECTED,
                        2017,
                        2022,
                        LocalDate.of(2017, 9, 15),
                        new DocumentReference("210/QĐ-LĐLĐ", LocalDate.of(2017, 9, 20)),
                        7,
                        1));

        EntryDigest digest = digest(List.of(organization, group, end, committee));

        assertThat(digest.hex()).isEqualTo("e3b33eec93bc05cba0b6e1ea8cf4a5aaef79eb31bcecf5f042db3582aaa22f65");
        assertThat(digest.counts())
                .isEqualTo(Map.of("ORGANIZATION", 1L, "SECTION", 1L, "SECTION_END", 1L, "COMMITTEE", 1L));
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
