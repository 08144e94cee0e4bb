package vn.congdoan.reporting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.congdoan.reporting.ActivityFacts.amount;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.ActivityFacts;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;

@ServiceTest
class ActivityEvidenceResourceTest {

    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final String PARTICIPANTS =
            "/v1/activity-totals/evidence?organization=HN&kind=dissemination&measure=participants";

    private static final ActivityRecorded OF_A_UNION =
            ActivityFacts.held(KIM_LAM, "dissemination", APRIL_4, amount("sessions", 1), amount("participants", 120));
    private static final ActivityRecorded MISTAKEN = ActivityFacts.inSchoolYear(
            2020, ActivityFacts.held("HN-CAUGIAY", "dissemination", APRIL_4.plusDays(1), amount("participants", 30)));

    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        ActivityFacts.dissemination("HN"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                        Facts.founded(KIM_LAM, APRIL_4),
                        OF_A_UNION,
                        MISTAKEN,
                        ActivityFacts.held("HN", "dissemination", APRIL_4, amount("participants", 7)),
                        ActivityFacts.held("HN", "dissemination", APRIL_4, amount("sessions", 9)),
                        ActivityFacts.withdrawn(MISTAKEN));
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void everyAmountNamesItsActivityAndItsRowOfTheJournal() {
        JsonNode evidence = reported.read(PARTICIPANTS);

        assertThat(lines(evidence))
                .containsExactly(
                        "HN/3 2021-04-04 7",
                        "HN-CAUGIAY/3 2021-04-04 120",
                        "HN-CAUGIAY/4 2021-04-05 30",
                        "HN-CAUGIAY/5 2021-04-05 -30");
        assertThat(evidence.get("total").asLong()).isEqualTo(127);
        assertThat(Reported.at(evidence, "/kind/code", "/measure/code", "/measure/unit"))
                .containsExactly("dissemination", "participants", "PERSON");
        JsonNode ofAUnion = evidence.at("/items/1");
        assertThat(Reported.at(
                        ofAUnion,
                        "/activityId",
                        "/organization/code",
                        "/union/id",
                        "/union/name",
                        "/document/number",
                        "/document/issuedOn"))
                .containsExactly(
                        OF_A_UNION.activityId().toString(),
                        "HN-CAUGIAY",
                        KIM_LAM.id().toString(),
                        "Kim Lâm",
                        "94/QĐ-LĐLĐ",
                        "2021-04-04");
        assertThat(ofAUnion.has("schoolYear")).isFalse();
        JsonNode mistaken = evidence.at("/items/2");
        assertThat(mistaken.get("schoolYear").asText()).isEqualTo("2020-2021");
        assertThat(mistaken.has("union")).isFalse();
        assertThat(mistaken.has("document")).isFalse();
    }

    @Test
    void pagesStayInPlaceWhileActivitiesAreRecordedAndAddUpToTheSum() {
        JsonNode page = reported.read(PARTICIPANTS + "&limit=1");
        reported.get(PARTICIPANTS + "&limit=1")
                .header(
                        "Link",
                        containsString("cursor=" + page.get("nextCursor").asText()));
        List<String> lines = new ArrayList<>(lines(page));
        while (page.has("nextCursor")) {
            // It comes before all that was shown: pages counted by offset would show an item twice.
            reported.tell(ActivityFacts.held(
                    "HN-CAUGIAY", "dissemination", APRIL_4.minusDays(1), amount("participants", 1_000)));
            page = reported.read(
                    PARTICIPANTS + "&limit=1&cursor=" + page.get("nextCursor").asText());
            lines.addAll(lines(page));
        }

        assertThat(lines).hasSize(4).doesNotHaveDuplicates();
        assertThat(page.get("total").asLong()).as("with the late ones").isEqualTo(3_127);
    }

    @Test
    void theSumIsThatOfTheTotalsByDatesAndSchoolYears() {
        for (String period : List.of("", "&from=2021-04-05", "&to=2021-04-04", "&schoolYear=2020-2021")) {
            JsonNode evidence = reported.read(PARTICIPANTS + period);
            JsonNode totals = reported.read("/v1/activity-totals?organization=HN&kind=dissemination" + period);

            assertThat(evidence.get("items")
                            .valueStream()
                            .mapToLong(item -> item.get("amount").asLong())
                            .sum())
                    .as(period)
                    .isEqualTo(evidence.get("total").asLong())
                    .isEqualTo(totals.at("/total/measures/1/amount").asLong());
        }
        assertThat(lines(reported.read(PARTICIPANTS + "&schoolYear=2020-2021"))).hasSize(2);
    }

    @Test
    void whatCannotBeTakenApartIsRefused() {
        refused("/v1/activity-totals/evidence?organization=HN&measure=participants", "kind", "required");
        refused("/v1/activity-totals/evidence?organization=HN&kind=dissemination", "measure", "required");
        refused(PARTICIPANTS + "&limit=201", "limit", "max");
        refused(PARTICIPANTS + "&cursor=WyIyMDIxLTA0LTA0Il0", "cursor", "cursor");
        refused(PARTICIPANTS + "&cursor=WyJhIiwiYiIsImMiXQ", "cursor", "cursor");
        refused(PARTICIPANTS + "&schoolYear=2020-2021&from=2021-01-01", "schoolYear", "school-year.with-dates");
        reported.get("/v1/activity-totals/evidence?kind=dissemination&measure=people")
                .statusCode(400)
                .body("errors[0].code", equalTo("measure.unknown"))
                .body("errors[0].detail", containsString("sessions, participants, population"));
    }

    @Test
    void officersSeeTheirOwnOrganizationsOnly() {
        String path = "/v1/activity-totals/evidence?kind=dissemination&measure=participants";
        assertThat(reported.read(path).at("/organization/code").asText()).isEqualTo("HN");

        Reported.as(Roles.DISTRICT_OFFICER, "HN-CAUGIAY")
                .get(path)
                .then()
                .statusCode(200)
                .body("organization.code", equalTo("HN-CAUGIAY"));
        Reported.as(Roles.DISTRICT_OFFICER, "HN-CAUGIAY")
                .get(path + "&organization=HN")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:congdoan:problem:outside-your-organization"));
    }

    private void refused(String path, String parameter, String code) {
        reported.get(path)
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    private static List<String> lines(JsonNode evidence) {
        return evidence.get("items")
                .valueStream()
                .map(item -> String.join(" ", Reported.at(item, "/position", "/heldOn", "/amount")))
                .toList();
    }
}
