package vn.congdoan.reporting.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.vocabulary.ApproachOutcome;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.EnterpriseFacts;
import vn.congdoan.reporting.EnterpriseFacts.Enterprise;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.RestructuringFacts;
import vn.congdoan.reporting.ServiceTest;

@ServiceTest
class FunnelResourceTest {

    private static final Union UNION_OF_KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final Enterprise KIM_LAM = Enterprise.of(UNION_OF_KIM_LAM);
    private static final Enterprise SMALL = Enterprise.of("HN-CAUGIAY", "Nhỏ");
    private static final Enterprise LARGE = Enterprise.of("HN-LONGBIEN", "Lớn").in(Sector.FDI);

    /** In the city's own register; its union was founded by a district. */
    private static final Union UNION_OF_OFFICE = Union.of("HN-LONGBIEN", "Cơ quan");

    private static final Enterprise OFFICE =
            Enterprise.of(UNION_OF_OFFICE).at("HN").in(Sector.STATE);

    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                        Facts.district("HN-LONGBIEN", "LĐLĐ quận Long Biên", "HN"),
                        EnterpriseFacts.registered(KIM_LAM, 180, LocalDate.of(2021, 1, 10)),
                        EnterpriseFacts.registered(SMALL, 12, LocalDate.of(2021, 1, 11)),
                        EnterpriseFacts.registered(OFFICE, 25, LocalDate.of(2021, 1, 12)),
                        EnterpriseFacts.surveyed(KIM_LAM, 15, EnterpriseClassification.SMALL, LocalDate.of(2021, 6, 1)),
                        EnterpriseFacts.surveyed(
                                KIM_LAM, 42, EnterpriseClassification.PRIORITY, LocalDate.of(2021, 2, 1)),
                        EnterpriseFacts.approached(KIM_LAM, ApproachOutcome.PENDING, LocalDate.of(2021, 2, 15)),
                        EnterpriseFacts.approached(KIM_LAM, ApproachOutcome.AGREED, LocalDate.of(2021, 2, 25)),
                        Facts.founded(UNION_OF_OFFICE, LocalDate.of(2021, 2, 20)),
                        Facts.founded(UNION_OF_KIM_LAM, LocalDate.of(2021, 3, 1)),
                        Facts.dissolved(UNION_OF_KIM_LAM, LocalDate.of(2021, 9, 1)),
                        // Entered after it was surveyed.
                        EnterpriseFacts.registered(LARGE, 300, LocalDate.of(2021, 5, 1)),
                        EnterpriseFacts.surveyed(
                                LARGE, 350, EnterpriseClassification.PRIORITY, LocalDate.of(2021, 3, 1)));
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void countsEachStageAsOfTheDate() {
        assertThat(total("2021-01-09"))
                .isEqualTo("listed 0/0, surveyed 0/0, eligible 0/0, approached 0/0, founded 0/0");
        assertThat(total("2021-01-10"))
                .isEqualTo("listed 1/180 2021-01-10, surveyed 0/0, eligible 0/0, approached 0/0, founded 0/0");
        assertThat(total("2021-04-04"))
                .isEqualTo("listed 4/429 2021-03-01, surveyed 2/392 2021-03-01, eligible 2/392 2021-03-01,"
                        + " approached 1/42 2021-02-15, founded 2/67 2021-03-01");
    }

    @Test
    void aLaterSurveyReplacesAnEarlierOneFromItsDateOn() {
        assertThat(total("2021-05-31")).contains("surveyed 2/392 ", "eligible 2/392 ");
        assertThat(total("2021-06-01")).contains("surveyed 2/365 ", "eligible 1/350 ");
    }

    @Test
    void ofSurveysOfOneDayTheOneRecordedLastCounts() {
        reported.tell(EnterpriseFacts.surveyed(LARGE, 19, EnterpriseClassification.SMALL, LocalDate.of(2021, 3, 1)));

        assertThat(total("2021-04-04")).contains("surveyed 2/61 ", "eligible 1/42 ");
    }

    @Test
    void aUnionCountsUntilItIsDissolved() {
        assertThat(total("2021-08-31")).contains("founded 2/40 ");
        assertThat(total("2021-09-01")).contains("listed 4/402 ", "founded 1/25 2021-02-20");
    }

    @Test
    void partsAreAllShownAndSumToTheWhole() {
        assertThat(parts("organization"))
                .containsExactly(
                        "HN LĐLĐ thành phố Hà Nội: listed 1/25 2021-01-12, surveyed 0/0, eligible 0/0, approached 0/0,"
                                + " founded 1/25 2021-02-20",
                        "HN-CAUGIAY LĐLĐ quận Cầu Giấy: listed 2/54 2021-01-11, surveyed 1/42 2021-02-01,"
                                + " eligible 1/42 2021-02-01, approached 1/42 2021-02-15, founded 1/42 2021-03-01",
                        "HN-LONGBIEN LĐLĐ quận Long Biên: listed 1/350 2021-03-01, surveyed 1/350 2021-03-01,"
                                + " eligible 1/350 2021-03-01, approached 0/0, founded 0/0");
        assertThat(parts("sector"))
                .extracting(part -> part.replaceAll(",.*", ""))
                .containsExactly(
                        "STATE : listed 1/25 2021-01-12",
                        "NON_STATE : listed 2/54 2021-01-11",
                        "FDI : listed 1/350 2021-03-01");
        assertThat(parts("size"))
                .extracting(part -> part.replaceAll(",.*", ""))
                .containsExactly(
                        "UNDER_20 : listed 1/12 2021-01-11",
                        "FROM_20 : listed 1/25 2021-01-12",
                        "FROM_30 : listed 1/42 2021-01-10",
                        "FROM_100 : listed 0/0",
                        "FROM_300 : listed 1/350 2021-03-01");
    }

    @Test
    void anOrganizationHasItsOwnRegisterAndThoseBelow() {
        assertThat(stages(funnel("organization=HN-LONGBIEN&asOf=2021-04-04").get("total")))
                .contains("listed 1/350 ", "founded 0/0");
    }

    @Test
    void anEnterpriseGoesWithItsUnionAndWithAllThatWasFoundOutBefore() {
        LocalDate moved = LocalDate.of(2021, 8, 1);
        reported.tell(
                Facts.district("HN-NGHIADO", "Công đoàn phường Nghĩa Đô", "HN"),
                RestructuringFacts.reassigned(UNION_OF_KIM_LAM, "HN-NGHIADO", 0, moved),
                RestructuringFacts.reassigned(UNION_OF_OFFICE, "HN-NGHIADO", 0, moved));

        assertThat(below("HN-CAUGIAY", moved.minusDays(1))).contains("listed 2/27 ", "surveyed 1/15 ", "founded 1/15 ");
        assertThat(below("HN-NGHIADO", moved.minusDays(1))).contains("listed 0/0", "surveyed 0/0");
        assertThat(below("HN-CAUGIAY", moved)).contains("listed 1/12 ", "surveyed 0/0", "founded 0/0");
        assertThat(below("HN-NGHIADO", moved))
                .as("the office stands in the city's own register")
                .contains("listed 1/15 2021-01-10", "surveyed 1/15 2021-02-01", "founded 1/15 2021-03-01");
        assertThat(total("2021-08-01")).contains("listed 4/402 ", "founded 2/40 ");
    }

    private String below(String organization, LocalDate asOf) {
        return stages(funnel("organization=" + organization + "&asOf=" + asOf).get("total"));
    }

    @Test
    void coverageTellsWhoHasAUnion() {
        assertThat(coverage(coverage("asOf=2021-04-04").get("total")))
                .containsExactly("2 of 4, 50.00 %", "67 of 429, 15.62 %", "1 of 2, 50.00 %", "42 of 392, 10.71 %");
        assertThat(coverage(coverage("asOf=2021-09-01").get("total")))
                .containsExactly("1 of 4, 25.00 %", "25 of 402, 6.22 %", "0 of 1, 0.00 %", "0 of 350, 0.00 %");
        JsonNode parts = coverage("asOf=2021-04-04&by=size").get("parts");
        assertThat(coverage(parts.get(0).get("coverage")))
                .containsExactly("0 of 1, 0.00 %", "0 of 12, 0.00 %", "0 of 0, null %", "0 of 0, null %");
        assertThat(coverage(parts.get(2).get("coverage")))
                .containsExactly("1 of 1, 100.00 %", "42 of 42, 100.00 %", "1 of 1, 100.00 %", "42 of 42, 100.00 %");
    }

    @Test
    void theDefaultIsTodayByOrganization() {
        JsonNode funnel = reported.read("/v1/enterprise-funnel");

        assertThat(Reported.at(funnel, "/asOf", "/by", "/organization/code", "/freshness/position"))
                .containsExactly(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString(), "organization", "HN", "2");
    }

    @Test
    void whatCantBeReportedIsRefusedByName() {
        for (String report : List.of("funnel", "coverage")) {
            refused(report, "by=method", "by", "enum");
            refused(report, "asOf=1899-12-31", "asOf", "year.range");
            refused(report, "asOf=2101-01-01", "asOf", "year.range");
            refused(report, "organization=HN-XYZ", "organization", "organization.unknown");
        }
    }

    private String total(String asOf) {
        return stages(funnel("asOf=" + asOf).get("total"));
    }

    private List<String> parts(String by) {
        return funnel("asOf=2021-04-04&by=" + by)
                .get("parts")
                .valueStream()
                .map(part -> String.join(" ", Reported.at(part, "/key", "/organization/name"))
                        + ": "
                        + stages(part.get("stages")))
                .toList();
    }

    private JsonNode funnel(String query) {
        return reported.read("/v1/enterprise-funnel?" + query);
    }

    private static String stages(JsonNode stages) {
        return String.join(
                ", ",
                Stream.of("listed", "surveyed", "eligible", "approached", "founded")
                        .map(stage -> stage + " " + stage(stages.get(stage)))
                        .toList());
    }

    private static String stage(JsonNode stage) {
        String date = stage.get("latestOn").isNull()
                ? ""
                : " " + stage.get("latestOn").asText();
        return stage.get("enterprises").asText() + "/" + stage.get("workers").asText() + date;
    }

    private JsonNode coverage(String query) {
        return reported.read("/v1/enterprise-coverage?" + query);
    }

    private static List<String> coverage(JsonNode coverage) {
        return Stream.of("enterprises", "workers", "largeEnterprises", "workersOfLarge")
                .map(coverage::get)
                .map(share -> share.get("withUnion").asText() + " of "
                        + (share.get("withUnion").asLong()
                                + share.get("withoutUnion").asLong()) + ", "
                        + share.get("percent").asText() + " %")
                .toList();
    }

    private void refused(String report, String query, String parameter, String code) {
        reported.get("/v1/enterprise-" + report + "?" + query)
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }
}
