package vn.congdoan.reporting.feeinspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.EnterpriseFacts;
import vn.congdoan.reporting.EnterpriseFacts.Enterprise;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;

@ServiceTest
class FeeInspectionResourceTest {

    private static final Enterprise KIM_LAM = Enterprise.of("HN-CAUGIAY", "Kim Lâm");
    private static final Enterprise LARGE = Enterprise.of("HN-LONGBIEN", "Lớn").in(Sector.FDI);

    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                        Facts.district("HN-LONGBIEN", "LĐLĐ quận Long Biên", "HN"),
                        EnterpriseFacts.feesInspected(KIM_LAM, null, 50, 20, LocalDate.of(2021, 3, 31)),
                        EnterpriseFacts.feesInspected(
                                KIM_LAM, Facts.decision(LocalDate.of(2021, 5, 1)), 60, 60, LocalDate.of(2021, 5, 20)),
                        EnterpriseFacts.feesInspected(
                                LARGE, null, 7_000_000_000L, 6_000_000_000L, LocalDate.of(2021, 5, 31)));
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void sumsWhatWasFoundBetweenTheDates() {
        assertThat(fees(read("from=2021-01-01&to=2021-12-31").get("total")))
                .isEqualTo("3 at 2: 6000000080 of 7000000110, 6 found, 3 asked for");
        assertThat(fees(read("from=2021-04-01&to=2021-05-20").get("total")))
                .isEqualTo("1 at 1: 60 of 60, 2 found, 1 asked for");
        assertThat(fees(read("from=2021-06-01&to=2021-06-30").get("total")))
                .isEqualTo("0 at 0: 0 of 0, 0 found, 0 asked for");
    }

    @Test
    void partsAreAllShown() {
        assertThat(parts("from=2021-01-01&to=2021-12-31&by=organization"))
                .containsExactly(
                        "HN LĐLĐ thành phố Hà Nội: 0 at 0: 0 of 0, 0 found, 0 asked for",
                        "HN-CAUGIAY LĐLĐ quận Cầu Giấy: 2 at 1: 80 of 110, 4 found, 2 asked for",
                        "HN-LONGBIEN LĐLĐ quận Long Biên: 1 at 1: 6000000000 of 7000000000, 2 found, 1 asked for");
        assertThat(parts("from=2021-01-01&to=2021-12-31&by=sector"))
                .containsExactly(
                        "STATE : 0 at 0: 0 of 0, 0 found, 0 asked for",
                        "NON_STATE : 2 at 1: 80 of 110, 4 found, 2 asked for",
                        "FDI : 1 at 1: 6000000000 of 7000000000, 2 found, 1 asked for");
        assertThat(parts("from=2021-03-15&to=2021-05-30&by=month"))
                .containsExactly(
                        "2021-03 : 1 at 1: 20 of 50, 2 found, 1 asked for",
                        "2021-04 : 0 at 0: 0 of 0, 0 found, 0 asked for",
                        "2021-05 : 1 at 1: 60 of 60, 2 found, 1 asked for");
    }

    @Test
    void theDefaultIsThisYearByOrganization() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

        assertThat(Reported.at(read(""), "/from", "/to", "/by", "/freshness/position"))
                .containsExactly(today.withDayOfYear(1).toString(), today.toString(), "organization", "1");
    }

    @Test
    void whatCantBeReportedIsRefusedByName() {
        refused("by=size", "by", "enum");
        refused("from=2021-05-01&to=2021-04-30", "to", "date-order");
        refused("from=1899-12-31&to=2021-04-30", "from", "year.range");
        refused("from=2021-01-01&to=2101-01-01", "to", "year.range");
        refused("organization=HN-XYZ", "organization", "organization.unknown");
    }

    private JsonNode read(String query) {
        return reported.read("/v1/fee-inspections" + (query.isEmpty() ? "" : "?" + query));
    }

    private List<String> parts(String query) {
        return read(query)
                .get("parts")
                .valueStream()
                .map(part -> String.join(" ", Reported.at(part, "/key", "/organization/name"))
                        + ": "
                        + fees(part.get("fees")))
                .toList();
    }

    private static String fees(JsonNode fees) {
        return String.format(
                "%s at %s: %s of %s, %s found, %s asked for",
                Reported.at(fees, "/inspections", "/enterprises", "/paid", "/owed", "/findings", "/recommendations")
                        .toArray());
    }

    private void refused(String query, String parameter, String code) {
        reported.get("/v1/fee-inspections?" + query)
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }
}
