package vn.congdoan.reporting.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.congdoan.reporting.ActivityFacts.amount;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.reporting.ActivityFacts;
import vn.congdoan.reporting.DirectiveFacts;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.RestructuringFacts;
import vn.congdoan.reporting.ServiceTest;

@ServiceTest
class DirectiveReachResourceTest {

    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 12);
    private static final LocalDate OCTOBER = LocalDate.of(2021, 10, 12);

    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final Union POINT_AVENUE = Union.of("HN-CAUGIAY", "Point Avenue");
    private static final Union GANG_THEP = Union.of("HN-LONGBIEN", "Gang thép");
    private static final Union OF_THE_CITY = Union.of("HN", "Cơ quan LĐLĐ");

    private static final DirectiveRegistered RESOLUTION = DirectiveFacts.directive("HN", JUNE);
    private static final DirectiveRegistered CITY_PLAN = DirectiveFacts.directive("HN", JUNE.plusDays(1), RESOLUTION);
    private static final DirectiveRegistered DISTRICT_PLAN =
            DirectiveFacts.directive("HN-CAUGIAY", JUNE.plusDays(2), CITY_PLAN);
    private static final DirectiveRegistered OTHER = DirectiveFacts.directive("HN", JUNE.plusDays(3));

    private Reported reported;

    /** Cầu Giấy has 2 unions and 8 members, Long Biên 1 and 2, the city itself 1 and none. */
    @BeforeEach
    void tell() {
        List<MembershipEvent> facts = new ArrayList<>(List.of(
                Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                ActivityFacts.dissemination("HN"),
                ActivityFacts.kind("HN", "training", 1, "Đào tạo", "participants"),
                Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                Facts.district("HN-LONGBIEN", "LĐLĐ quận Long Biên", "HN"),
                // A district's stream may come before that of what its plan implements.
                DISTRICT_PLAN,
                RESOLUTION,
                CITY_PLAN,
                OTHER,
                Facts.founded(KIM_LAM, FOUNDED),
                Facts.founded(POINT_AVENUE, FOUNDED),
                Facts.founded(GANG_THEP, FOUNDED),
                Facts.founded(OF_THE_CITY, FOUNDED)));
        IntStream.range(0, 9).forEach(n -> facts.add(Facts.admitted(KIM_LAM, FOUNDED)));
        facts.add(Facts.left(KIM_LAM, FOUNDED));
        facts.add(Facts.transferred(KIM_LAM, POINT_AVENUE, FOUNDED));
        facts.add(Facts.admitted(GANG_THEP, FOUNDED));
        facts.add(Facts.admitted(GANG_THEP, FOUNDED));
        reported = Reported.afresh().tell(facts);
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void aUnionIsReachedOnceByWhatCarriesOutTheDirectiveOrOneThatImplementsIt() {
        reported.tell(
                DirectiveFacts.carrying(RESOLUTION, held(KIM_LAM, 5)),
                DirectiveFacts.carrying(DISTRICT_PLAN, held(KIM_LAM, 3)),
                DirectiveFacts.carrying(CITY_PLAN, held(GANG_THEP, 1)),
                DirectiveFacts.carrying(OTHER, held(POINT_AVENUE, 7)),
                held(OF_THE_CITY, 9));

        assertThat(reach(RESOLUTION, "")).isEqualTo("3 activities, 2/4 unions 50.00, 9/10 people 90.00");
        assertThat(parts(RESOLUTION, ""))
                .containsExactly(
                        "HN: 0 activities, 0/1 unions 0.00, 0/0 people null",
                        "HN-CAUGIAY: 2 activities, 1/2 unions 50.00, 8/8 people 100.00",
                        "HN-LONGBIEN: 1 activities, 1/1 unions 100.00, 1/2 people 50.00");
        assertThat(reach(CITY_PLAN, "")).isEqualTo("2 activities, 2/4 unions 50.00, 4/10 people 40.00");
        assertThat(reach(DISTRICT_PLAN, "organization=HN-CAUGIAY"))
                .isEqualTo("1 activities, 1/2 unions 50.00, 3/8 people 37.50");
    }

    @Test
    void anOrganizationsOwnActivityReachesPeopleAndNoUnionAndMoreOfThemThanThereAreMembers() {
        reported.tell(DirectiveFacts.carrying(
                RESOLUTION, ActivityFacts.held("HN-LONGBIEN", "dissemination", OCTOBER, amount("participants", 5))));

        assertThat(reach(RESOLUTION, "organization=HN-LONGBIEN"))
                .isEqualTo("1 activities, 0/1 unions 0.00, 5/2 people 250.00");
    }

    @Test
    void whatWasWithdrawnReachesNobody() {
        ActivityRecorded mistaken = DirectiveFacts.carrying(RESOLUTION, held(KIM_LAM, 5));
        reported.tell(
                mistaken, DirectiveFacts.carrying(RESOLUTION, held(GANG_THEP, 2)), ActivityFacts.withdrawn(mistaken));

        assertThat(reach(RESOLUTION, "")).isEqualTo("1 activities, 1/4 unions 25.00, 2/10 people 20.00");
    }

    @Test
    void onlyUnionsMembersAndActivitiesUpToTheDateCount() {
        reported.tell(
                DirectiveFacts.carrying(RESOLUTION, held(KIM_LAM, 5)),
                DirectiveFacts.carrying(RESOLUTION, held(POINT_AVENUE, 2)),
                Facts.dissolved(POINT_AVENUE, OCTOBER.plusDays(1)),
                Facts.admitted(KIM_LAM, OCTOBER.plusDays(1)));

        assertThat(reach(RESOLUTION, "asOf=" + OCTOBER.minusDays(1)))
                .isEqualTo("0 activities, 0/4 unions 0.00, 0/10 people 0.00");
        assertThat(reach(RESOLUTION, "asOf=" + OCTOBER)).isEqualTo("2 activities, 2/4 unions 50.00, 7/10 people 70.00");
        assertThat(reach(RESOLUTION, "asOf=" + OCTOBER.plusDays(1)))
                .isEqualTo("2 activities, 1/3 unions 33.33, 7/11 people 63.64");
    }

    @Test
    void aUnionCountsWhereItStandsAndItsActivitiesWhereTheyWereHeld() {
        reported.tell(
                DirectiveFacts.carrying(RESOLUTION, held(KIM_LAM, 5)),
                RestructuringFacts.reassigned(KIM_LAM, "HN-LONGBIEN", 7, OCTOBER.plusDays(1)));

        assertThat(parts(RESOLUTION, "asOf=" + OCTOBER))
                .containsExactly(
                        "HN: 0 activities, 0/1 unions 0.00, 0/0 people null",
                        "HN-CAUGIAY: 1 activities, 1/2 unions 50.00, 5/8 people 62.50",
                        "HN-LONGBIEN: 0 activities, 0/1 unions 0.00, 0/2 people 0.00");
        assertThat(parts(RESOLUTION, "asOf=" + OCTOBER.plusDays(1)))
                .containsExactly(
                        "HN: 0 activities, 0/1 unions 0.00, 0/0 people null",
                        "HN-CAUGIAY: 1 activities, 0/1 unions 0.00, 5/1 people 500.00",
                        "HN-LONGBIEN: 0 activities, 1/2 unions 50.00, 0/9 people 0.00");
    }

    @Test
    void peopleAreCountedByTheMeasureThatIsAskedFor() {
        reported.tell(DirectiveFacts.carrying(
                RESOLUTION, ActivityFacts.held(KIM_LAM, "training", OCTOBER, amount("participants", 4))));

        assertThat(reach(RESOLUTION, "")).isEqualTo("1 activities, 1/4 unions 25.00, 0/10 people 0.00");
        assertThat(reach(RESOLUTION, "people=training.participants"))
                .isEqualTo("1 activities, 1/4 unions 25.00, 4/10 people 40.00");
        reported.get(path(RESOLUTION.directiveId(), "people=training"))
                .statusCode(400)
                .body("errors[0].parameter", equalTo("people"))
                .body("errors[0].code", equalTo("measure.format"));
        reported.get(path(RESOLUTION.directiveId(), "people=trainings.participants"))
                .statusCode(400)
                .body("errors[0].code", equalTo("activity-kind.unknown"));
        reported.get(path(RESOLUTION.directiveId(), "people=training.people"))
                .statusCode(400)
                .body("errors[0].code", equalTo("measure.unknown"));
    }

    @Test
    void theDirectiveIsNamedWithTheEndOfItsValidity() {
        reported.tell(DirectiveFacts.ended(RESOLUTION, LocalDate.of(2022, 6, 30)));

        JsonNode reach = reported.read(path(RESOLUTION.directiveId(), "asOf=2021-12-31"));

        assertThat(Reported.at(
                        reach,
                        "/directive/id",
                        "/directive/organizationCode",
                        "/directive/kind",
                        "/directive/document/number",
                        "/directive/title",
                        "/directive/validFrom",
                        "/directive/validTo",
                        "/organization/code",
                        "/asOf",
                        "/people",
                        "/freshness/position"))
                .containsExactly(
                        RESOLUTION.directiveId().toString(),
                        "HN",
                        "DIRECTIVE",
                        RESOLUTION.document().number(),
                        RESOLUTION.title(),
                        "2021-06-12",
                        "2022-06-30",
                        "HN",
                        "2021-12-31",
                        "dissemination.participants",
                        "8");
    }

    @Test
    void whatIsNotReportedIsNotFound() {
        reported.read(path(RESOLUTION.directiveId(), ""));

        reported.get(path(UUID.randomUUID(), "")).statusCode(404);
        reported.get(path(RESOLUTION.directiveId(), "organization=HP")).statusCode(400);
        reported.get(path(RESOLUTION.directiveId(), "asOf=1800-01-01"))
                .statusCode(400)
                .body("errors[0].parameter", equalTo("asOf"));
    }

    private static ActivityRecorded held(Union union, long participants) {
        return ActivityFacts.held(union, "dissemination", OCTOBER, amount("participants", participants));
    }

    private static String path(UUID directive, String query) {
        return "/v1/directives/" + directive + "/reach" + (query.isEmpty() ? "" : "?" + query);
    }

    private String reach(DirectiveRegistered directive, String query) {
        return line(reported.read(path(directive.directiveId(), query)).get("total"));
    }

    private List<String> parts(DirectiveRegistered directive, String query) {
        List<String> lines = new ArrayList<>();
        reported.read(path(directive.directiveId(), query))
                .get("parts")
                .forEach(part -> lines.add(part.at("/organization/code").asText() + ": " + line(part.get("reach"))));
        return lines;
    }

    private static String line(JsonNode reach) {
        return reach.get("activities").asText() + " activities, "
                + reach.at("/unions/reached").asText() + "/"
                + reach.at("/unions/all").asText() + " unions "
                + reach.at("/unions/percent").asText() + ", "
                + reach.at("/people/reached").asText() + "/"
                + reach.at("/people/members").asText() + " people "
                + reach.at("/people/percent").asText();
    }
}
