package vn.congdoan.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;

@ServiceTest
class EvidenceResourceTest {

    private static final LocalDate APRIL_1 = LocalDate.of(2021, 4, 1);
    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final LocalDate APRIL_5 = LocalDate.of(2021, 4, 5);
    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    /** A trade syndicate has no sector. */
    private static final Union XE_OM =
            Union.of("HN-CAUGIAY", "Nghiệp đoàn xe ôm").in(null);

    private static final Union BO_DE = Union.of("HN-LONGBIEN", "Bồ Đề").in(Sector.STATE);
    private static final String NEW_MEMBERS = "/v1/progress/2021/HN/evidence?measure=newMembers";

    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                        Facts.district("HN-LONGBIEN", "LĐLĐ quận Long Biên", "HN"),
                        Facts.founded(KIM_LAM, APRIL_4),
                        Facts.founded(XE_OM, APRIL_4),
                        Facts.founded(BO_DE, APRIL_4),
                        Facts.admitted(KIM_LAM, APRIL_4),
                        Facts.admitted(XE_OM, APRIL_5),
                        Facts.admitted(KIM_LAM, APRIL_4),
                        Facts.admitted(BO_DE, APRIL_4),
                        Facts.admitted(BO_DE, APRIL_4),
                        Facts.transferred(BO_DE, KIM_LAM, APRIL_4),
                        Facts.admitted(KIM_LAM, APRIL_5));
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void everyCountNamesItsRowsOfTheJournal() {
        JsonNode evidence = reported.read(NEW_MEMBERS);
        assertThat(evidence.get("total").asLong()).isEqualTo(6);
        assertThat(lines(evidence))
                .containsExactlyInAnyOrder(
                        "2021-04-04 Kim Lâm 2 [\"HN-CAUGIAY/4\",\"HN-CAUGIAY/6\"]",
                        "2021-04-04 Bồ Đề 2 [\"HN-LONGBIEN/3-4\"]",
                        "2021-04-05 Kim Lâm 1 [\"HN-CAUGIAY/8\"]",
                        "2021-04-05 Nghiệp đoàn xe ôm 1 [\"HN-CAUGIAY/5\"]");
        assertThat(evidence.at("/freshness/degraded").asBoolean())
                .as("nothing of it is proven")
                .isTrue();
    }

    @Test
    void pagesStayInPlaceWhileFactsAreRecorded() {
        JsonNode page = reported.read(NEW_MEMBERS + "&limit=1");
        List<String> lines = new ArrayList<>(lines(page));
        reported.get(NEW_MEMBERS + "&limit=1")
                .header(
                        "Link",
                        containsString("cursor=" + page.get("nextCursor").asText()));
        while (page.has("nextCursor")) {
            // It comes before all that was shown: pages counted by offset would show an item twice.
            Union late = Union.of("HN-LONGBIEN", "Muộn " + lines.size());
            reported.tell(Facts.founded(late, APRIL_1), Facts.admitted(late, APRIL_1));
            page = reported.read(
                    NEW_MEMBERS + "&limit=1&cursor=" + page.get("nextCursor").asText());
            lines.addAll(lines(page));
        }
        assertThat(lines).hasSize(4).doesNotHaveDuplicates();
        assertThat(page.get("total").asLong()).as("with the late ones").isEqualTo(9);
    }

    @Test
    void onlyTheYearUpToTheDateCounts() {
        assertThat(lines(reported.read(NEW_MEMBERS + "&asOf=2021-04-04"))).hasSize(2);
        assertThat(lines(reported.read("/v1/progress/2020/HN/evidence?measure=newMembers")))
                .isEmpty();
    }

    @Test
    void whatCannotBeTakenApartIsRefused() {
        refused("/v1/progress/2021/HN/evidence", "measure");
        refused("/v1/progress/2021/HN/evidence?measure=NEW_MEMBERS", "measure");
        refused(NEW_MEMBERS + "&limit=201", "limit");
        refused(NEW_MEMBERS + "&cursor=WyIyMDIxLTA0LTA0Il0", "cursor");
        refused(NEW_MEMBERS + "&cursor=WyJhIiwiYiIsImMiLCJkIiwiZSIsImYiLCJnIl0", "cursor");
        reported.get("/v1/progress/2021/HN-BADINH/evidence?measure=newMembers").statusCode(404);
    }

    @Test
    void evidenceWaitsForWhatTheCallerWrote() {
        Reported.as(Roles.PARTNER)
                .get(NEW_MEMBERS + "&minPosition=HN-CAUGIAY/1000")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:congdoan:problem:not-caught-up"));
    }

    private void refused(String path, String parameter) {
        reported.get(path).statusCode(400).body("errors[0].parameter", equalTo(parameter));
    }

    private static List<String> lines(JsonNode evidence) {
        return StreamSupport.stream(evidence.get("items").spliterator(), false)
                .map(item -> item.get("factDate").asText() + " "
                        + item.at("/union/name").asText() + " " + item.get("count") + " " + item.get("positions"))
                .toList();
    }
}
