package vn.congdoan.reporting.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.congdoan.reporting.ActivityFacts.amount;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.ActivityFacts;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;

@ServiceTest
class GrowthResourceTest {

    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm").by(FoundingMethod.WORKER_INITIATED);
    private static final Union SCHOOL = Union.of("HN-CAUGIAY", "Trường").in(Sector.STATE);
    private static final Union MARKET =
            Union.of("HN-LONGBIEN", "Nghiệp đoàn chợ").in(null);
    private static final Union PORT = Union.of("HCM", "Cảng").in(Sector.FDI);

    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                        Facts.district("HN-LONGBIEN", "LĐLĐ quận Long Biên", "HN"),
                        Facts.city("HCM", "LĐLĐ TP. Hồ Chí Minh"),
                        Facts.founded(KIM_LAM, LocalDate.of(2021, 1, 31)),
                        Facts.founded(SCHOOL, LocalDate.of(2021, 4, 1)),
                        Facts.founded(MARKET, LocalDate.of(2021, 4, 2)),
                        Facts.founded(PORT, LocalDate.of(2021, 4, 2)),
                        Facts.admitted(KIM_LAM, LocalDate.of(2021, 4, 3)),
                        Facts.admitted(KIM_LAM, LocalDate.of(2021, 4, 4)),
                        Facts.admitted(SCHOOL, LocalDate.of(2021, 4, 5)),
                        Facts.admitted(MARKET, LocalDate.of(2021, 4, 6)),
                        Facts.left(SCHOOL, LocalDate.of(2021, 6, 30)),
                        // Within Cầu Giấy, from it to Long Biên, and from Hà Nội to another city.
                        Facts.transferred(KIM_LAM, SCHOOL, LocalDate.of(2021, 7, 1)),
                        Facts.transferred(SCHOOL, MARKET, LocalDate.of(2021, 7, 2)),
                        Facts.transferred(MARKET, PORT, LocalDate.of(2021, 7, 3)),
                        Facts.dissolved(SCHOOL, LocalDate.of(2021, 12, 31)));
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void periodsAreShownWithoutHoles() {
        assertThat(buckets("organization=HN&from=2021-01-15&to=2021-12-31&by=quarter"))
                .containsExactly(
                        "2021-Q1 2021-01-15 2021-03-31: founded 1, dissolved 0, admitted 0, left 0, in 0, out 0",
                        "2021-Q2 2021-04-01 2021-06-30: founded 2, dissolved 0, admitted 4, left 1, in 0, out 0",
                        "2021-Q3 2021-07-01 2021-09-30: founded 0, dissolved 0, admitted 0, left 0, in 0, out 1",
                        "2021-Q4 2021-10-01 2021-12-31: founded 0, dissolved 1, admitted 0, left 0, in 0, out 0");
        assertThat(buckets("organization=HN&from=2021-03-31&to=2021-04-03&by=month"))
                .containsExactly(
                        "2021-03 2021-03-31 2021-03-31: founded 0, dissolved 0, admitted 0, left 0, in 0, out 0",
                        "2021-04 2021-04-01 2021-04-03: founded 2, dissolved 0, admitted 1, left 0, in 0, out 0");
        assertThat(buckets("organization=HN&from=2020-01-01&to=2021-12-31&by=year"))
                .containsExactly(
                        "2020 2020-01-01 2020-12-31: founded 0, dissolved 0, admitted 0, left 0, in 0, out 0",
                        "2021 2021-01-01 2021-12-31: founded 3, dissolved 1, admitted 4, left 1, in 0, out 1");
    }

    @Test
    void kindsAreAllShown() {
        assertThat(buckets("organization=HN&from=2021-01-01&to=2021-12-31&by=sector"))
                .containsExactly(
                        "STATE null null: founded 1, dissolved 1, admitted 1, left 1, in 0, out 0",
                        "NON_STATE null null: founded 1, dissolved 0, admitted 2, left 0, in 0, out 0",
                        "FDI null null: founded 0, dissolved 0, admitted 0, left 0, in 0, out 0",
                        "NONE null null: founded 1, dissolved 0, admitted 1, left 0, in 0, out 1");
        assertThat(buckets("organization=HN&from=2021-01-01&to=2021-12-31&by=method"))
                .containsExactly(
                        "FROM_ABOVE null null: founded 2, dissolved 1, admitted 2, left 1, in 0, out 1",
                        "WORKER_INITIATED null null: founded 1, dissolved 0, admitted 2, left 0, in 0, out 0");
    }

    @Test
    void aTransferCountsWhereItCrossesTheEdge() {
        assertThat(total("HN-CAUGIAY")).isEqualTo("founded 2, dissolved 1, admitted 3, left 1, in 0, out 1");
        assertThat(total("HN-LONGBIEN")).isEqualTo("founded 1, dissolved 0, admitted 1, left 0, in 1, out 1");
        assertThat(total("HN")).isEqualTo("founded 3, dissolved 1, admitted 4, left 1, in 0, out 1");
        assertThat(total("HCM")).isEqualTo("founded 1, dissolved 0, admitted 0, left 0, in 1, out 0");
    }

    @Test
    void activitiesAreNoGrowth() {
        String before = total("HN-CAUGIAY");

        reported.tell(
                ActivityFacts.held("HN-CAUGIAY", "training", LocalDate.of(2021, 4, 4), amount("participants", 12)),
                ActivityFacts.held(KIM_LAM, "training", LocalDate.of(2021, 4, 4), amount("participants", 12)));

        assertThat(total("HN-CAUGIAY")).isEqualTo(before);
    }

    @Test
    void theBucketsSumToTheTotal() {
        for (String by : List.of("month", "quarter", "year", "sector", "method")) {
            JsonNode growth = reported.read("/v1/growth?organization=HN&from=2021-01-01&to=2021-12-31&by=" + by);
            for (String movement :
                    List.of("founded", "dissolved", "admitted", "left", "transferredIn", "transferredOut")) {
                long sum = StreamSupport.stream(growth.get("buckets").spliterator(), false)
                        .mapToLong(bucket -> bucket.at("/movements/" + movement).asLong())
                        .sum();
                assertThat(sum)
                        .as("%s by %s", movement, by)
                        .isEqualTo(growth.at("/total/" + movement).asLong());
            }
        }
    }

    @Test
    void theDefaultIsThisYearByMonth() {
        JsonNode growth = reported.read("/v1/growth?organization=HN");

        assertThat(growth.get("by").asText()).isEqualTo("month");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(growth.get("from").asText()).isEqualTo(today.withDayOfYear(1).toString());
        assertThat(growth.get("to").asText()).isEqualTo(today.toString());
    }

    @Test
    void whatCantBeReportedIsRefusedByName() {
        refused("organization=HN&by=week", "by", "enum");
        refused("organization=HN&from=2021-05-01&to=2021-04-30", "to", "date-order");
        refused("organization=HN&from=1899-12-31&to=2021-04-30", "from", "year.range");
        refused("organization=HN&from=2021-01-01&to=2101-01-01", "to", "year.range");
        refused("organization=HN-XYZ", "organization", "organization.unknown");
        refused("by=year", "organization", "required");
    }

    private List<String> buckets(String query) {
        return StreamSupport.stream(
                        reported.read("/v1/growth?" + query).get("buckets").spliterator(), false)
                .map(bucket -> String.join(" ", Reported.at(bucket, "/key", "/from", "/to"))
                        + ": "
                        + movements(bucket.get("movements")))
                .toList();
    }

    private String total(String organization) {
        return movements(reported.read("/v1/growth?from=2021-01-01&to=2021-12-31&organization=" + organization)
                .get("total"));
    }

    private static String movements(JsonNode movements) {
        return String.format(
                "founded %s, dissolved %s, admitted %s, left %s, in %s, out %s",
                Reported.at(
                                movements,
                                "/founded",
                                "/dissolved",
                                "/admitted",
                                "/left",
                                "/transferredIn",
                                "/transferredOut")
                        .toArray());
    }

    private void refused(String query, String parameter, String code) {
        reported.get("/v1/growth?" + query)
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }
}
