package vn.congdoan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.local.demo.UnionStory.Admissions;

class DemoCityTest {

    private static final DemoCity CITY = new DemoCity();
    private static final List<UnionStory> UNIONS =
            CITY.unions().stream().map(DemoCity.Union::story).toList();
    private static final Set<Integer> YEARS = Set.of(2021, 2022, 2023);

    @Test
    void addsUpToTheFiguresOfTheDocument() {
        assertThat(UNIONS.stream()
                        .filter(union -> YEARS.contains(union.foundedOn().getYear())))
                .hasSize(1572);
        assertThat(admitted(union -> true, day -> YEARS.contains(day.getYear())))
                .isEqualTo(170_947);
        assertThat(UNIONS.stream()
                        .filter(union -> YEARS.contains(union.foundedOn().getYear()))
                        .map(UnionStory::organization)
                        .distinct())
                .hasSize(45);
    }

    @Test
    void givesEachOrganizationWhatItsTableSays() {
        assertThat(YearlyGrowth.all()).hasSize(45 * YEARS.size()).allSatisfy(growth -> {
            assertThat(UNIONS.stream()
                            .filter(union -> union.organization().equals(growth.organization())
                                    && union.foundedOn().getYear() == growth.year()))
                    .hasSize(growth.founded());
            assertThat(admitted(
                            union -> union.organization().equals(growth.organization()),
                            day -> day.getYear() == growth.year()))
                    .isEqualTo(growth.admitted());
        });
    }

    @Test
    void addsNothingToWhatTheDocumentsTell() {
        LocalDate report = LocalDate.of(2021, 4, 4);
        assertThat(UNIONS.stream()
                        .filter(union -> union.foundedOn().getYear() < 2021)
                        .toList())
                .isEqualTo(UnionStory.told().stream()
                        .filter(union -> union.foundedOn().getYear() < 2021)
                        .toList());
        assertThat(UNIONS.stream()
                        .filter(union -> union.organization().equals("HN-CAUGIAY")
                                && !union.foundedOn().isAfter(report)))
                .hasSize(11);
        assertThat(admitted(union -> union.organization().equals("HN-CAUGIAY"), day -> !day.isAfter(report)))
                .isEqualTo(589);
        assertThat(UNIONS).containsAll(UnionStory.told());
    }

    @Test
    void isTheSameInEveryRun() {
        DemoCity again = new DemoCity();

        assertThat(again.unions()).isEqualTo(CITY.unions());
        assertThat(again.grassrootsUnions().rows())
                .containsExactlyElementsOf(CITY.grassrootsUnions().rows().toList());
        assertThat(again.members().rows().limit(20_000))
                .containsExactlyElementsOf(CITY.members().rows().limit(20_000).toList());
    }

    @Test
    void hasUnionsOfTheirOwnNamesAndTaxCodes() {
        assertThat(UNIONS.stream().map(UnionStory::employer)).doesNotHaveDuplicates();
        assertThat(CITY.unions().stream().map(DemoCity.Union::taxCode)).doesNotHaveDuplicates();
    }

    @Test
    void admitsNobodyBeforeTheFoundingNorMoreThanThereAreWorkers() {
        assertThat(UNIONS).allSatisfy(union -> {
            assertThat(union.admissions()).isNotEmpty().allSatisfy(admissions -> {
                assertThat(admissions.on()).isAfterOrEqualTo(union.foundedOn());
                assertThat(admissions.members()).isPositive();
            });
            assertThat(union.admissions().stream().map(Admissions::on))
                    .doesNotHaveDuplicates()
                    .isSorted();
            assertThat(union.admissions().stream().mapToInt(Admissions::members).sum())
                    .isBetween(5, union.headcount());
        });
    }

    @Test
    void spreadsOverSectorsMethodsMonthsAndSizes() {
        assertThat(count(UnionStory::sector))
                .hasSize(Sector.values().length)
                .allSatisfy((sector, unions) -> assertThat(unions).isGreaterThan(100));
        assertThat(count(UnionStory::method).get(FoundingMethod.WORKER_INITIATED))
                .isBetween(80L, 300L);
        assertThat(count(union -> union.foundedOn().getMonth())).hasSize(12);
        assertThat(UNIONS.stream().map(UnionStory::headcount))
                .anyMatch(headcount -> headcount < 20)
                .anyMatch(headcount -> headcount > 1000);
    }

    @Test
    void numbersDecisionsInTheOrderOfTheirDatesWithoutGaps() {
        // given
        Map<String, NavigableMap<Integer, LocalDate>> registers = new HashMap<>();

        // when
        for (UnionStory union : UNIONS) {
            enter(registers, union, CITY.decisions().ofFounding(union));
            union.admissions()
                    .forEach(on -> enter(registers, union, CITY.decisions().ofAdmission(union, on.on())));
        }
        TransferStory transfer = TransferStory.OF_CAU_GIAY;
        enter(
                registers,
                UnionStory.told().stream()
                        .filter(union -> union.employer().equals(transfer.from()))
                        .findFirst()
                        .orElseThrow(),
                CITY.decisions().ofTransfer(transfer));

        // then
        assertThat(registers).hasSizeGreaterThan(45 * YEARS.size() - 1);
        registers.values().forEach(register -> {
            assertThat(register.lastKey()).isEqualTo(register.size());
            assertThat(List.copyOf(register.values())).isSorted();
        });
    }

    private static void enter(
            Map<String, NavigableMap<Integer, LocalDate>> registers, UnionStory union, Requests.Document decision) {
        int number = Integer.parseInt(decision.number().replace("/QĐ-LĐLĐ", ""));
        assertThat(registers
                        .computeIfAbsent(
                                union.organization() + decision.issuedOn().getYear(), issuer -> new TreeMap<>())
                        .put(number, decision.issuedOn()))
                .as("%s of %s", decision, union.organization())
                .isNull();
    }

    @Test
    void givesEachMemberACitizenNumberAndAnAgeToWork() {
        // given
        List<String> columns = CITY.members().columns();
        int citizenId = columns.indexOf("citizenId");
        int born = columns.indexOf("dateOfBirth");
        int admitted = columns.indexOf("admittedOn");
        Set<String> citizenIds = new HashSet<>();
        Map<String, Integer> byTaxCode = new HashMap<>();
        List<List<String>> impossible = new ArrayList<>();

        // when
        CITY.members().rows().forEach(row -> {
            citizenIds.add(row.get(citizenId));
            byTaxCode.merge(row.get(0), 1, Integer::sum);
            LocalDate fifteenOn = LocalDate.parse(row.get(born)).plusYears(15);
            if (row.size() != columns.size()
                    || row.contains("")
                    || fifteenOn.isAfter(LocalDate.parse(row.get(admitted)))) {
                impossible.add(row);
            }
        });

        // then
        assertThat(impossible).isEmpty();
        assertThat(citizenIds).hasSize(admitted(union -> true, day -> true)).allMatch(id -> id.matches("[0-9]{12}"));
        assertThat(byTaxCode)
                .isEqualTo(CITY.unions().stream()
                        .collect(Collectors.toMap(DemoCity.Union::taxCode, union -> members(union.story()))));
    }

    @Test
    void recordsEachEmployerAndUnionOnce() {
        assertThat(CITY.enterprises().rows().toList())
                .hasSameSizeAs(UNIONS)
                .allSatisfy(
                        row -> assertThat(row).hasSameSizeAs(CITY.enterprises().columns()))
                .anySatisfy(row -> assertThat(row)
                        .contains("Công ty Kim Lâm", "HN-CAUGIAY", "quận Cầu Giấy, Hà Nội")
                        .doesNotContain(""));
        assertThat(CITY.grassrootsUnions().rows().toList())
                .hasSameSizeAs(UNIONS)
                .allSatisfy(row -> assertThat(row)
                        .hasSameSizeAs(CITY.grassrootsUnions().columns())
                        .doesNotContain(""));
    }

    @Test
    void plansEachOrganizationsYearsOfWhichSomeSucceed() {
        List<List<String>> plans = CITY.plans()
                .rows()
                .filter(row -> YEARS.contains(Integer.parseInt(row.get(0))))
                .toList();

        assertThat(plans.stream().map(row -> row.subList(0, 2)))
                .doesNotHaveDuplicates()
                .hasSize(45 * YEARS.size());
        assertThat(reached(plans, 4, YearlyGrowth::founded)).isBetween(90L, 130L);
        assertThat(reached(plans, 5, YearlyGrowth::admitted)).isBetween(70L, 120L);
    }

    private static long reached(List<List<String>> plans, int column, ToIntFunction<YearlyGrowth> actual) {
        Map<List<String>, YearlyGrowth> growth = YearlyGrowth.all().stream()
                .collect(Collectors.toMap(
                        each -> List.of(Integer.toString(each.year()), each.organization()), Function.identity()));
        return plans.stream()
                .filter(plan -> Integer.parseInt(plan.get(column))
                        <= actual.applyAsInt(growth.get(List.copyOf(plan.subList(0, 2)))))
                .count();
    }

    private static <T> Map<T, Long> count(Function<UnionStory, T> by) {
        return UNIONS.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static int members(UnionStory union) {
        return union.admissions().stream().mapToInt(Admissions::members).sum();
    }

    private static int admitted(Predicate<UnionStory> unions, Predicate<LocalDate> days) {
        Stream<Admissions> admissions = UNIONS.stream().filter(unions).flatMap(union -> union.admissions().stream());
        return admissions
                .filter(each -> days.test(each.on()))
                .mapToInt(Admissions::members)
                .sum();
    }
}
