package vn.congdoan.reporting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static vn.congdoan.reporting.ActivityFacts.amount;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.MeasureAmount;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.ActivityFacts;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;

@ServiceTest
class ActivityTotalsResourceTest {

    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final Union SCHOOL =
            Union.of("HN-CAUGIAY-DICHVONG", "Trường Dịch Vọng").in(Sector.STATE);
    private static final Union XE_OM =
            Union.of("HN-LONGBIEN", "Nghiệp đoàn xe ôm").in(null);

    private Reported reported;

    @BeforeEach
    void tell() {
        ActivityRecorded mistaken =
                ActivityFacts.held("HN-LONGBIEN", "dissemination", LocalDate.of(2021, 5, 5), amounts(7, 7_000, 7_000));
        reported = Reported.afresh()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        ActivityFacts.dissemination("HN"),
                        ActivityFacts.kind("HN", "commendation", 1, "Khen thưởng", "collectives", "individuals"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                        Facts.district("HN-CAUGIAY-DICHVONG", "LĐLĐ phường Dịch Vọng", "HN-CAUGIAY"),
                        Facts.district("HN-LONGBIEN", "LĐLĐ quận Long Biên", "HN"),
                        Facts.founded(KIM_LAM, LocalDate.of(2020, 1, 1)),
                        Facts.founded(SCHOOL, LocalDate.of(2020, 1, 1)),
                        Facts.founded(XE_OM, LocalDate.of(2020, 1, 1)),
                        ActivityFacts.held("HN", "dissemination", LocalDate.of(2020, 12, 31), amounts(1, 10, 20)),
                        ActivityFacts.held(KIM_LAM, "dissemination", LocalDate.of(2021, 1, 1), amounts(2, 100, 300)),
                        ActivityFacts.inSchoolYear(
                                2020,
                                ActivityFacts.held(
                                        SCHOOL, "dissemination", LocalDate.of(2021, 5, 31), amounts(3, 40, 40))),
                        ActivityFacts.inSchoolYear(
                                2021,
                                ActivityFacts.held(
                                        XE_OM, "dissemination", LocalDate.of(2021, 9, 1), amounts(4, 50, 140))),
                        ActivityFacts.held(
                                "HN-CAUGIAY", "commendation", LocalDate.of(2021, 5, 1), amount("collectives", 5)),
                        mistaken,
                        ActivityFacts.withdrawn(mistaken));
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void aKindsMeasuresAreSummedAndItsRatiosAreThoseOfTheSums() {
        JsonNode totals = reported.read("/v1/activity-totals?kind=dissemination");

        assertThat(sums(totals.get("total")))
                .isEqualTo("4 activities, sessions 10, participants 200, population 500, coverage 40.00");
        assertThat(Reported.at(
                        totals, "/organization/code", "/kind/code", "/kind/name", "/from", "/to", "/schoolYear", "/by"))
                .containsExactly(
                        "HN", "dissemination", "Tuyên truyền, quán triệt", "null", "null", "null", "organization");
        assertThat(Reported.at(totals.at("/total/measures/1"), "/code", "/name", "/unit"))
                .containsExactly("participants", "Số người tham gia", "PERSON");
        assertThat(totals.at("/total/ratios/0/name").asText()).isEqualTo("Tỷ lệ được tuyên truyền");
    }

    @Test
    void anOrganizationStandsBesideThoseBelowItWithAllThatTheyHave() {
        assertThat(buckets("kind=dissemination"))
                .containsExactly(
                        "HN: 1 activities, sessions 1, participants 10, population 20, coverage 50.00",
                        "HN-CAUGIAY: 2 activities, sessions 5, participants 140, population 340, coverage 41.18",
                        "HN-LONGBIEN: 1 activities, sessions 4, participants 50, population 140, coverage 35.71");
        assertThat(buckets("kind=dissemination&organization=HN-CAUGIAY"))
                .containsExactly(
                        "HN-CAUGIAY: 1 activities, sessions 2, participants 100, population 300, coverage 33.33",
                        "HN-CAUGIAY-DICHVONG: 1 activities, sessions 3, participants 40, population 40, coverage 100.00");
        assertThat(reported.read("/v1/activity-totals?kind=dissemination")
                        .at("/buckets/1/organization/name")
                        .asText())
                .isEqualTo("LĐLĐ quận Cầu Giấy");
    }

    @Test
    void betweenTwoDatesPeriodsAreShownWithoutHoles() {
        assertThat(buckets("kind=dissemination&from=2021-01-01&to=2021-09-30&by=quarter"))
                .containsExactly(
                        "2021-Q1 2021-01-01 2021-03-31: 1 activities, sessions 2, participants 100, population 300,"
                                + " coverage 33.33",
                        "2021-Q2 2021-04-01 2021-06-30: 1 activities, sessions 3, participants 40, population 40,"
                                + " coverage 100.00",
                        "2021-Q3 2021-07-01 2021-09-30: 1 activities, sessions 4, participants 50, population 140,"
                                + " coverage 35.71");
        assertThat(keys("kind=dissemination&from=2021-03-15&to=2021-05-15&by=month"))
                .containsExactly(
                        "2021-03 2021-03-15 2021-03-31",
                        "2021-04 2021-04-01 2021-04-30",
                        "2021-05 2021-05-01 2021-05-15");
    }

    @Test
    void withoutBothDatesThosePeriodsAreShownInWhichSomethingWasHeld() {
        assertThat(keys("kind=dissemination&by=year"))
                .containsExactly("2020 2020-01-01 2020-12-31", "2021 2021-01-01 2021-12-31");
        assertThat(keys("kind=dissemination&from=2021-05-20&by=month"))
                .containsExactly("2021-05 2021-05-20 2021-05-31", "2021-09 2021-09-01 2021-09-30");
        assertThat(keys("kind=commendation&to=2021-01-01&by=month")).isEmpty();
    }

    @Test
    void activitiesCountInTheSchoolYearThatTheySay() {
        assertThat(buckets("kind=dissemination&by=schoolYear"))
                .containsExactly(
                        "2020-2021: 1 activities, sessions 3, participants 40, population 40, coverage 100.00",
                        "2021-2022: 1 activities, sessions 4, participants 50, population 140, coverage 35.71",
                        "NONE: 2 activities, sessions 3, participants 110, population 320, coverage 34.38");
        JsonNode year = reported.read("/v1/activity-totals?kind=dissemination&schoolYear=2020-2021");
        assertThat(sums(year.get("total")))
                .isEqualTo("1 activities, sessions 3, participants 40, population 40, coverage 100.00");
        assertThat(year.get("schoolYear").asText()).isEqualTo("2020-2021");
    }

    @Test
    void whatHasNoSectorStandsApart() {
        assertThat(buckets("kind=dissemination&by=sector"))
                .containsExactly(
                        "STATE: 1 activities, sessions 3, participants 40, population 40, coverage 100.00",
                        "NON_STATE: 1 activities, sessions 2, participants 100, population 300, coverage 33.33",
                        "FDI: 0 activities, sessions 0, participants 0, population 0, coverage null",
                        "NONE: 2 activities, sessions 5, participants 60, population 160, coverage 37.50");
    }

    @Test
    void theBucketsSumToTheTotal() {
        for (String by : List.of("organization", "month", "quarter", "year", "schoolYear", "sector")) {
            JsonNode totals = reported.read("/v1/activity-totals?kind=dissemination&by=" + by);
            assertThat(totals.get("buckets")
                            .valueStream()
                            .mapToLong(bucket -> bucket.at("/sums/activities").asLong())
                            .sum())
                    .as("activities by %s", by)
                    .isEqualTo(totals.at("/total/activities").asLong());
            assertThat(totals.get("buckets")
                            .valueStream()
                            .mapToLong(bucket ->
                                    bucket.at("/sums/measures/1/amount").asLong())
                            .sum())
                    .as("participants by %s", by)
                    .isEqualTo(totals.at("/total/measures/1/amount").asLong());
        }
    }

    @Test
    void aKindIsTakenAsItsLastRevisionHasIt() {
        reported.tell(
                ActivityFacts.kind(
                        "HN", "commendation", 2, "Thi đua, khen thưởng", "collectives", "individuals", "flags"),
                ActivityFacts.held("HN", "commendation", LocalDate.of(2021, 6, 1), amount("flags", 2)));

        JsonNode totals = reported.read("/v1/activity-totals?kind=commendation");

        assertThat(sums(totals.get("total"))).isEqualTo("2 activities, collectives 5, individuals 0, flags 2");
        assertThat(totals.at("/kind/name").asText()).isEqualTo("Thi đua, khen thưởng");
    }

    @Test
    void anotherTreeHasItsOwnCatalogue() {
        reported.tell(
                Facts.city("HCM", "LĐLĐ TP. Hồ Chí Minh"),
                ActivityFacts.kind("HCM", "training", 1, "Đào tạo", "participants"));

        reported.get("/v1/activity-totals?organization=HCM&kind=dissemination")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("kind"))
                .body("errors[0].code", equalTo("activity-kind.unknown"))
                .body("errors[0].detail", containsString("training"));
        assertThat(sums(reported.read("/v1/activity-totals?organization=HCM&kind=training")
                        .get("total")))
                .isEqualTo("0 activities, participants 0");
    }

    @Test
    void whatCantBeReportedIsRefusedByName() {
        refused("", "kind", "required");
        refused("?kind=dissemination&by=week", "by", "enum");
        refused("?kind=dissemination&organization=HN-XYZ", "organization", "organization.unknown");
        refused("?kind=dissemination&from=2021-05-01&to=2021-04-30", "to", "date-order");
        refused("?kind=dissemination&from=1899-12-31", "from", "year.range");
        refused("?kind=dissemination&schoolYear=2019-2021", "schoolYear", "school-year.format");
        refused("?kind=dissemination&schoolYear=2101-2102", "schoolYear", "year.range");
        refused("?kind=dissemination&schoolYear=2019-2020&to=2020-05-31", "schoolYear", "school-year.with-dates");
        reported.get("/v1/activity-totals?kind=tuyen-truyen")
                .statusCode(400)
                .body("errors[0].code", equalTo("activity-kind.unknown"))
                .body("errors[0].detail", containsString("commendation, dissemination"));
        reported.get("/v1/activity-totals?kind=dissemination&from=2021-05-01&to=2101-01-01&schoolYear=2019")
                .statusCode(400)
                .body("errors.code", hasItems("year.range", "school-year.format", "school-year.with-dates"));
    }

    @Test
    void theReportWaitsForWhatTheCallerWrote() {
        Reported.as(Roles.PARTNER)
                .get("/v1/activity-totals?kind=dissemination&minPosition=HN-CAUGIAY/1000")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:congdoan:problem:not-caught-up"));
    }

    private List<String> buckets(String query) {
        return reported.read("/v1/activity-totals?" + query)
                .get("buckets")
                .valueStream()
                .map(bucket -> key(bucket) + ": " + sums(bucket.get("sums")))
                .toList();
    }

    private List<String> keys(String query) {
        return reported.read("/v1/activity-totals?" + query)
                .get("buckets")
                .valueStream()
                .map(ActivityTotalsResourceTest::key)
                .toList();
    }

    private static String key(JsonNode bucket) {
        return bucket.get("from").isNull()
                ? bucket.get("key").asText()
                : String.join(" ", Reported.at(bucket, "/key", "/from", "/to"));
    }

    private static String sums(JsonNode sums) {
        String measures = sums.get("measures")
                .valueStream()
                .map(measure -> ", " + measure.get("code").asText() + " " + measure.get("amount"))
                .collect(Collectors.joining());
        String ratios = sums.get("ratios")
                .valueStream()
                .map(ratio -> ", " + ratio.get("code").asText() + " " + ratio.get("percent"))
                .collect(Collectors.joining());
        return sums.get("activities") + " activities" + measures + ratios;
    }

    private void refused(String query, String parameter, String code) {
        reported.get("/v1/activity-totals" + query)
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    private static MeasureAmount[] amounts(long sessions, long participants, long population) {
        return new MeasureAmount[] {
            amount("sessions", sessions), amount("participants", participants), amount("population", population)
        };
    }
}
