package vn.congdoan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.local.demo.Requests.Document;

class DemoDataTest {

    private static final List<UnionStory> STORIES = UnionStory.told();

    @Test
    void addsUpToTheFiguresOfTheDocuments() {
        assertThat(founded("HN-BACTULIEM", "2020-01-01", "2020-12-31")).isEqualTo(18);
        assertThat(admitted("HN-BACTULIEM", "2020-01-01", "2020-12-31")).isEqualTo(1011);
        assertThat(founded("HN-CAUGIAY", "2021-01-01", "2021-04-04")).isEqualTo(11);
        assertThat(admitted("HN-CAUGIAY", "2021-01-01", "2021-04-04")).isEqualTo(589);
        assertThat(founded("HN-LONGBIEN", "2017-01-01", "2017-06-30")).isEqualTo(22);
        assertThat(admitted("HN-LONGBIEN", "2017-01-01", "2017-06-30")).isGreaterThanOrEqualTo(1400);
        assertThat(stories("HN-LONGBIEN", "2017-01-01", "2017-05-31")
                        .filter(story -> story.method() == FoundingMethod.WORKER_INITIATED))
                .hasSize(7);
    }

    @Test
    void goesOnAfterTheReportOfAprilSoThatItsDateMatters() {
        assertThat(founded("HN-CAUGIAY", "2021-04-05", "2021-12-31")).isPositive();
        assertThat(admitted("HN-CAUGIAY", "2021-04-05", "2021-12-31")).isPositive();
    }

    @Test
    void numbersTheDecisionsOfAnIssuerByTheirDates() {
        // when
        DecisionNumbers decisions = new DecisionNumbers(STORIES, List.of(TransferStory.OF_CAU_GIAY));

        // then
        List<Document> ofCauGiay = stories("HN-CAUGIAY", "2021-01-01", "2021-12-31")
                .flatMap(story -> Stream.concat(
                        Stream.of(decisions.ofFounding(story)),
                        story.admissions().stream().map(on -> decisions.ofAdmission(story, on.on()))))
                .toList();
        assertThat(ofCauGiay)
                .doesNotHaveDuplicates()
                .contains(
                        new Document("1/QĐ-LĐLĐ", LocalDate.of(2021, 1, 15)),
                        new Document("2/QĐ-LĐLĐ", LocalDate.of(2021, 1, 22)));
        assertThat(ofCauGiay.stream().map(Document::number)).doesNotHaveDuplicates();
    }

    @Test
    void givesTaxCodesWhoseCheckDigitHolds() {
        // given
        int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
        TaxCodes codes = new TaxCodes();

        // when
        List<String> given = Stream.generate(codes::next).limit(1000).toList();

        // then
        assertThat(given).doesNotHaveDuplicates().allSatisfy(code -> {
            assertThat(code).matches("01[0-9]{8}");
            int sum = IntStream.range(0, weights.length)
                    .map(i -> weights[i] * Character.digit(code.charAt(i), 10))
                    .sum();
            assertThat(Character.digit(code.charAt(9), 10)).isEqualTo(10 - sum % 11);
        });
    }

    private static long founded(String organization, String from, String to) {
        return stories(organization, from, to).count();
    }

    private static Stream<UnionStory> stories(String organization, String from, String to) {
        return STORIES.stream()
                .filter(story -> story.organization().equals(organization) && within(story.foundedOn(), from, to));
    }

    private static int admitted(String organization, String from, String to) {
        return STORIES.stream()
                .filter(story -> story.organization().equals(organization))
                .flatMap(story -> story.admissions().stream())
                .filter(admissions -> within(admissions.on(), from, to))
                .mapToInt(UnionStory.Admissions::members)
                .sum();
    }

    private static boolean within(LocalDate day, String from, String to) {
        return !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(to));
    }
}
