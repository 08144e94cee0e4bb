package vn.congdoan.reporting.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.reporting.EvaluationFacts;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;

@ServiceTest
class ClassificationResourceTest {

    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final Union SCHOOL = Union.of("HN-CAUGIAY", "Trường học").in(Sector.STATE);
    private static final Union XE_OM =
            Union.of("HN-CAUGIAY", "Nghiệp đoàn xe ôm").in(null);
    private static final Union PORT = Union.of("HN-LONGBIEN", "Cảng").in(Sector.FDI);
    private static final Union GATE = Union.of("HN-LONGBIEN", "Bến xe");
    private static final Union DIRECT = Union.of("HN", "Cơ quan LĐLĐ").in(Sector.STATE);

    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                        Facts.district("HN-LONGBIEN", "LĐLĐ quận Long Biên", "HN"),
                        Facts.district("HN-BADINH", "LĐLĐ quận Ba Đình", "HN"))
                .tell(List.of(KIM_LAM, SCHOOL, XE_OM, PORT, GATE, DIRECT).stream()
                        .map(union -> Facts.founded(union, APRIL_4))
                        .toList())
                .tell(
                        EvaluationFacts.scale("HN", "grassroots", 1, UnionLevel.GRASSROOTS),
                        EvaluationFacts.scale("HN", "upper-level", 1, UnionLevel.UPPER_LEVEL),
                        EvaluationFacts.selfEvaluated(KIM_LAM, "2021", 100),
                        EvaluationFacts.evaluated(KIM_LAM, "2021", 2, 40),
                        EvaluationFacts.evaluated(KIM_LAM, "2021", 3, 95),
                        EvaluationFacts.evaluated(SCHOOL, "2021", 1, 80),
                        EvaluationFacts.evaluated(XE_OM, "2021", 1, 60),
                        EvaluationFacts.evaluated(PORT, "2021", 1, 20),
                        EvaluationFacts.evaluated(GATE, "2021", 1, 70),
                        EvaluationFacts.evaluated(DIRECT, "2021", 1, 90),
                        EvaluationFacts.selfEvaluated(PORT, "2022", 100),
                        EvaluationFacts.evaluated(SCHOOL, "2020-2021", 1, 95),
                        EvaluationFacts.evaluated(KIM_LAM, "2022", 1, 95),
                        EvaluationFacts.evaluated("HN-CAUGIAY", "2021", 95),
                        EvaluationFacts.evaluated("HN-LONGBIEN", "2021", 50));
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void eachUnionCountsOnceByItsLatestRevision() {
        JsonNode report = reported.read("/v1/classifications/2021?level=GRASSROOTS");

        assertThat(Reported.at(report, "/organization/code", "/period", "/level", "/by"))
                .containsExactly("HN", "2021", "GRASSROOTS", "sector");
        assertThat(classes(report.get("total")))
                .containsExactly(
                        "excellent Xuất sắc 2 33.33",
                        "well Tốt 2 33.33",
                        "completed Hoàn thành 1 16.67",
                        "not-completed Không hoàn thành 1 16.67");
        assertThat(figures(report.get("total"))).isEqualTo("6: 4 66.67");
        assertThat(report.at("/freshness/position").asLong()).isPositive();
    }

    @Test
    void sectorsAreAllShown() {
        assertThat(buckets("2021?level=GRASSROOTS&by=sector"))
                .containsExactly(
                        "STATE null 2: 2 100.00",
                        "NON_STATE null 2: 2 100.00",
                        "FDI null 1: 0 0.00",
                        "NONE null 1: 0 0.00");
        assertThat(buckets("2021?level=GRASSROOTS&by=ownership"))
                .containsExactly("STATE null 2: 2 100.00", "OTHER null 4: 2 50.00");
        assertThat(buckets("2021?by=enterpriseKind"))
                .containsExactly(
                        "ENTERPRISE null 5: 4 80.00",
                        "COOPERATIVE null 0: 0 null",
                        "SCHOOL null 0: 0 null",
                        "AGENCY null 0: 0 null",
                        "PUBLIC_SERVICE_UNIT null 0: 0 null",
                        "NONE null 3: 1 33.33");
    }

    @Test
    void anOrganizationCountsWhatIsBelowItAndWhatStandsDirectlyUnderIt() {
        assertThat(buckets("2021?by=organization"))
                .containsExactly(
                        "HN LĐLĐ thành phố Hà Nội 1: 1 100.00",
                        "HN-BADINH LĐLĐ quận Ba Đình 0: 0 null",
                        "HN-CAUGIAY LĐLĐ quận Cầu Giấy 4: 3 75.00",
                        "HN-LONGBIEN LĐLĐ quận Long Biên 3: 1 33.33");
        assertThat(figures(reported.read("/v1/classifications/2021?organization=HN-LONGBIEN&level=UPPER_LEVEL")
                        .get("total")))
                .isEqualTo("1: 0 0.00");
        assertThat(buckets("2021?organization=HN-LONGBIEN&by=organization"))
                .containsExactly("HN-LONGBIEN LĐLĐ quận Long Biên 3: 1 33.33");
    }

    @Test
    void theBucketsSumToTheTotal() {
        for (String by : List.of("sector", "ownership", "organization", "scale", "enterpriseKind")) {
            JsonNode report = reported.read("/v1/classifications/2021?by=" + by);
            assertThat(report.at("/total/evaluated").asLong()).isEqualTo(8);
            for (String figure :
                    List.of("/evaluated", "/distinguished/count", "/classes/0/count", "/classes/3/count")) {
                long sum = 0;
                for (JsonNode bucket : report.get("buckets")) {
                    sum += bucket.get("classification").at(figure).asLong();
                }
                assertThat(sum)
                        .as("%s by %s", figure, by)
                        .isEqualTo(report.get("total").at(figure).asLong());
            }
        }
    }

    @Test
    void scalesAreToldApartAndNamed() {
        assertThat(buckets("2021?by=scale"))
                .containsExactly(
                        "grassroots/1 Thang điểm grassroots 6: 4 66.67",
                        "upper-level/1 Thang điểm upper-level 2: 1 50.00");
    }

    @Test
    void yearsAndSchoolYearsAreToldApart() {
        assertThat(figures(reported.read("/v1/classifications/2020-2021").get("total")))
                .isEqualTo("1: 1 100.00");

        JsonNode trend = reported.read("/v1/classifications?fromYear=2019&toYear=2022&level=GRASSROOTS");
        assertThat(trend.get("periods"))
                .extracting(period -> period.get("key").asText() + " " + figures(period.get("classification")))
                .containsExactly("2020-2021 1: 1 100.00", "2021 6: 4 66.67", "2022 1: 1 100.00");
        assertThat(reported.read("/v1/classifications?fromYear=2022&toYear=2022")
                        .get("periods"))
                .hasSize(1);
        assertThat(Reported.at(reported.read("/v1/classifications?toYear=2022"), "/fromYear", "/toYear"))
                .containsExactly("2018", "2022");
    }

    @Test
    void whereNothingWasEvaluatedThereIsNoShare() {
        JsonNode report = reported.read("/v1/classifications/2019");

        assertThat(figures(report.get("total"))).isEqualTo("0: 0 null");
        assertThat(report.at("/total/classes")).isEmpty();
    }

    @Test
    void classesHaveTheirCodesForNamesUntilTheScaleIsTold() {
        reported.read("/v1/classifications/2021");
        Reported.execute("truncate evaluation_scale, evaluation_class");

        assertThat(classes(reported.read("/v1/classifications/2021?level=UPPER_LEVEL")
                        .get("total")))
                .containsExactly("completed completed 1 50.00", "excellent excellent 1 50.00");
        assertThat(buckets("2021?by=scale").get(1)).isEqualTo("upper-level/1 upper-level 2: 1 50.00");
    }

    @Test
    void aClassificationIsTakenApartIntoItsUnions() {
        List<JsonNode> items = evidence("2021?limit=3");

        assertThat(items)
                .extracting(item -> String.join(
                        " ",
                        Reported.at(
                                item,
                                "/union/name",
                                "/organization/code",
                                "/level",
                                "/sector",
                                "/points",
                                "/className",
                                "/distinguished",
                                "/scale",
                                "/version",
                                "/revision",
                                "/evaluatedOn",
                                "/position")))
                .startsWith(
                        "Cơ quan LĐLĐ HN GRASSROOTS STATE 90.00 Xuất sắc true grassroots 1 1 2022-01-15 HN/5",
                        "Kim Lâm HN-CAUGIAY GRASSROOTS NON_STATE 95.00 Xuất sắc true grassroots 1 3 2022-01-15 HN-CAUGIAY/7",
                        "Trường học HN-CAUGIAY GRASSROOTS STATE 80.00 Tốt true grassroots 1 1 2022-01-15 HN-CAUGIAY/8",
                        "Nghiệp đoàn xe ôm HN-CAUGIAY GRASSROOTS  60.00 Hoàn thành false grassroots 1 1 2022-01-15 HN-CAUGIAY/9",
                        " HN-CAUGIAY UPPER_LEVEL  95.00 Xuất sắc true upper-level 1 1 2022-01-15 HN-CAUGIAY/12")
                .hasSize(8);
        assertThat(evidence("2021?organization=HN-LONGBIEN&level=GRASSROOTS&class=well"))
                .extracting(item -> item.at("/union/name").asText())
                .containsExactly("Bến xe");
        assertThat(evidence("2021?sector=STATE&limit=1"))
                .extracting(item -> item.at("/union/name").asText())
                .containsExactly("Cơ quan LĐLĐ", "Trường học");
        assertThat(evidence("2020?limit=1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/2021-2023, period, period",
        "/21, period, period",
        "/1899, period, period",
        "/2021?by=class, by, enum",
        "/2021?level=CITY, level, enum",
        "/2021?organization=HN-XYZ, organization, organization.unknown",
        "?fromYear=2022&toYear=2021, toYear, min",
        "?fromYear=1899&toYear=2021, fromYear, year.range",
        "?toYear=2101, toYear, year.range",
        "/2021/evidence?cursor=x, cursor, cursor",
        "/2021/evidence?sector=PRIVATE, sector, enum"
    })
    void whatCantBeReportedIsRefusedByName(String path, String parameter, String code) {
        reported.get("/v1/classifications" + path)
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    /** The items of all pages, each of which has their number. */
    private List<JsonNode> evidence(String query) {
        String path = "/v1/classifications/" + query.replaceFirst("\\?", "/evidence?");
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = reported.read(path);
        page.get("items").forEach(items::add);
        while (page.has("nextCursor")) {
            page = reported.read(path + "&cursor=" + page.get("nextCursor").asText());
            page.get("items").forEach(items::add);
        }
        assertThat(page.get("total").asLong()).isEqualTo(items.size());
        return items;
    }

    private List<String> buckets(String query) {
        List<String> buckets = new ArrayList<>();
        for (JsonNode bucket : reported.read("/v1/classifications/" + query).get("buckets")) {
            buckets.add(String.join(" ", Reported.at(bucket, "/key", "/name")) + " "
                    + figures(bucket.get("classification")));
        }
        return buckets;
    }

    private static List<String> classes(JsonNode classification) {
        List<String> classes = new ArrayList<>();
        classification
                .get("classes")
                .forEach(each ->
                        classes.add(String.join(" ", Reported.at(each, "/code", "/name", "/count", "/percent"))));
        return classes;
    }

    private static String figures(JsonNode classification) {
        return classification.get("evaluated").asText() + ": "
                + String.join(" ", Reported.at(classification.get("distinguished"), "/count", "/percent"));
    }
}
