package vn.congdoan.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.congdoan.reporting.ActivityFacts.amount;
import static vn.congdoan.reporting.Reported.at;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.ActivityKindDefined;
import vn.congdoan.contracts.event.ActivityKindDefined.MeasureDefinition;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.OrganizationRegistered;
import vn.congdoan.contracts.event.PlanAssigned;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.PlanTargets.MeasureTarget;
import vn.congdoan.contracts.event.PlanTargets.Milestone;
import vn.congdoan.contracts.vocabulary.MeasureUnit;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.reporting.ActivityFacts;
import vn.congdoan.reporting.CountedStatements;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.period.YearToDate;

@ServiceTest
class ProgressResourceTest {

    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final Union GANG_THEP = Union.of("HN-LONGBIEN", "Gang thép");
    private static final Union OFFICE = Union.of("HN", "Cơ quan LĐLĐ thành phố");

    @Inject
    FreshnessOfSubtrees freshness;

    private Reported reported;

    @BeforeEach
    void begin() {
        reported = Reported.afresh();
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void theCitySumsItsOrganizationsAndWhatStandsDirectlyUnderIt() {
        tellOfTheCity();
        reported.tell(
                Facts.plan("HN-CAUGIAY", 2021, document(2021, 1, 15), 2, 4),
                Facts.plan("HN-LONGBIEN", 2021, document(2021, 1, 16), 1, null),
                Facts.founded(KIM_LAM, LocalDate.of(2021, 2, 1)),
                Facts.founded(GANG_THEP, LocalDate.of(2021, 2, 2)),
                Facts.founded(OFFICE, LocalDate.of(2021, 2, 3)),
                Facts.admitted(KIM_LAM, LocalDate.of(2021, 3, 1)),
                Facts.admitted(KIM_LAM, LocalDate.of(2021, 3, 2)),
                Facts.admitted(GANG_THEP, LocalDate.of(2021, 3, 3)),
                Facts.admitted(OFFICE, LocalDate.of(2021, 3, 4)));

        JsonNode table = reported.read("/v1/progress/2021?asOf=2021-12-31");

        assertThat(rows(table, "newUnions"))
                .containsExactly(
                        "HN: 3 of 3, 100.00 %, 0 left, REACHED on 2021-02-03, assigned 3",
                        "HN-CAUGIAY: 1 of 2, 50.00 %, 1 left, IN_PROGRESS on null, assigned null",
                        "HN-LONGBIEN: 1 of 1, 100.00 %, 0 left, REACHED on 2021-02-02, assigned null");
        assertThat(rows(table, "newMembers"))
                .containsExactly(
                        "HN: 4 of 4, 100.00 %, 0 left, REACHED on 2021-03-04, assigned 4",
                        "HN-CAUGIAY: 2 of 4, 50.00 %, 2 left, IN_PROGRESS on null, assigned null",
                        "HN-LONGBIEN: 1 of null, null %, null left, NO_PLAN on null, assigned null");
        assertThat(at(table.get("total"), "/organization/name", "/organization/kind", "/plan"))
                .containsExactly("LĐLĐ thành phố Hà Nội", "CITY", "null");
    }

    @Test
    void theCitysOwnTargetStandsBesideWhatItAssigned() {
        tellOfTheCity();
        reported.tell(
                Facts.plan("HN", 2021, document(2021, 1, 10), 40, null),
                Facts.plan("HN-CAUGIAY", 2021, document(2021, 1, 15), 27, 1450),
                Facts.plan("HN-LONGBIEN", 2021, document(2021, 1, 16), 10, 50));

        JsonNode city = reported.read("/v1/progress/2021/HN?asOf=2021-12-31");

        assertThat(at(city, "/newUnions/target", "/newUnions/assigned")).containsExactly("40", "37");
        assertThat(at(city, "/newMembers/target", "/newMembers/assigned")).containsExactly("1500", "1500");
        assertThat(at(city, "/plan/document/issuedOn", "/plan/revision")).containsExactly("2021-01-10", "1");
    }

    @Test
    void targetsAndCountsComeUpThroughEveryLevel() {
        Union deep = Union.of("HN-CAUGIAY-DICHVONG", "Trường");
        reported.tell(
                Facts.founded(deep, LocalDate.of(2021, 2, 1)),
                Facts.plan("HN-CAUGIAY-DICHVONG", 2021, document(2021, 1, 20), 3, null),
                Facts.district("HN-CAUGIAY-DICHVONG", "Phường Dịch Vọng", "HN-CAUGIAY"));
        tellOfTheCity();

        JsonNode table = reported.read("/v1/progress/2021?asOf=2021-12-31");

        assertThat(rows(table, "newUnions"))
                .containsExactly(
                        "HN: 1 of 3, 33.33 %, 2 left, IN_PROGRESS on null, assigned 3",
                        "HN-CAUGIAY: 1 of 3, 33.33 %, 2 left, IN_PROGRESS on null, assigned 3",
                        "HN-LONGBIEN: 0 of null, null %, null left, NO_PLAN on null, assigned null");
        assertThat(rows(reported.read("/v1/progress/2021?asOf=2021-12-31&organization=HN-CAUGIAY"), "newUnions"))
                .containsExactly(
                        "HN-CAUGIAY: 1 of 3, 33.33 %, 2 left, IN_PROGRESS on null, assigned 3",
                        "HN-CAUGIAY-DICHVONG: 1 of 3, 33.33 %, 2 left, IN_PROGRESS on null, assigned null");
    }

    @Test
    void thePlanIsTheLatestRevisionIssuedByThen() {
        tellOfTheCity();
        reported.tell(
                Facts.plan("HN-CAUGIAY", 2021, document(2021, 1, 15), 27, 1450),
                Facts.revision("HN-CAUGIAY", 2021, 2, document(2021, 6, 1), 30, 1500),
                Facts.revision("HN-CAUGIAY", 2021, 3, document(2022, 1, 20), 20, 1000));

        assertThat(planAsOf("2021-01-14")).containsExactly("", "null", "NO_PLAN");
        assertThat(planAsOf("2021-01-15")).containsExactly("1", "27", "IN_PROGRESS");
        assertThat(planAsOf("2021-06-01")).containsExactly("2", "30", "IN_PROGRESS");
        assertThat(planAsOf("2021-12-31")).containsExactly("2", "30", "IN_PROGRESS");
        assertThat(planAsOf("2022-01-20")).containsExactly("3", "20", "IN_PROGRESS");
    }

    @Test
    void factsCountByTheirDatesUpToTheOneAskedFor() {
        tellOfTheCity();
        reported.tell(
                Facts.founded(KIM_LAM, LocalDate.of(2020, 12, 31)),
                Facts.admitted(KIM_LAM, LocalDate.of(2020, 12, 31)),
                Facts.admitted(KIM_LAM, LocalDate.of(2021, 1, 1)),
                Facts.admitted(KIM_LAM, LocalDate.of(2021, 12, 31)),
                Facts.admitted(KIM_LAM, LocalDate.of(2022, 1, 1)));

        assertThat(admittedIn("2020", "2020-12-31")).isEqualTo("1 as of 2020-12-31");
        assertThat(admittedIn("2021", "2021-01-01")).isEqualTo("1 as of 2021-01-01");
        assertThat(admittedIn("2021", "2021-12-31")).isEqualTo("2 as of 2021-12-31");
        assertThat(admittedIn("2021", "2023-05-01")).isEqualTo("2 as of 2021-12-31");
    }

    @Test
    void aTargetIsReachedOnTheDayThatFillsIt() {
        tellOfTheCity();
        reported.tell(
                Facts.founded(KIM_LAM, LocalDate.of(2021, 1, 5)),
                Facts.plan("HN-CAUGIAY", 2021, document(2021, 1, 15), 1, 4),
                Facts.admitted(KIM_LAM, LocalDate.of(2021, 1, 31)),
                Facts.admitted(KIM_LAM, LocalDate.of(2021, 3, 9)),
                Facts.admitted(KIM_LAM, LocalDate.of(2021, 3, 10)),
                Facts.admitted(KIM_LAM, LocalDate.of(2021, 3, 31)),
                Facts.admitted(KIM_LAM, LocalDate.of(2021, 3, 31)),
                Facts.admitted(KIM_LAM, LocalDate.of(2021, 5, 1)));

        assertThat(membersAsOf("2021-03-30")).containsExactly("3", "null");
        assertThat(membersAsOf("2021-03-31")).containsExactly("5", "2021-03-31");
        assertThat(membersAsOf("2021-04-30")).containsExactly("5", "2021-03-31");
        assertThat(membersAsOf("2021-05-01")).containsExactly("6", "2021-03-31");
        assertThat(membersAsOf("2021-12-31")).containsExactly("6", "2021-03-31");
        // The last of an unfinished month fills it.
        reported.tell(Facts.revision("HN-CAUGIAY", 2021, 2, document(2021, 1, 16), 1, 6));
        assertThat(membersAsOf("2021-05-02")).containsExactly("6", "2021-05-01");
    }

    private List<String> membersAsOf(String date) {
        return at(
                reported.read("/v1/progress/2021/HN-CAUGIAY?asOf=" + date),
                "/newMembers/actual",
                "/newMembers/reachedOn");
    }

    @Test
    void withoutADateTheYearGoesUpToToday() {
        tellOfTheCity();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

        assertThat(asOf("2021")).isEqualTo("2021-12-31");
        assertThat(asOf(String.valueOf(today.getYear()))).isEqualTo(today.toString());
        assertThat(asOf(String.valueOf(today.getYear() + 1))).isEqualTo(today.getYear() + 1 + "-01-01");
    }

    @Test
    void aTransferIsNoNewMember() {
        tellOfTheCity();
        reported.tell(
                Facts.founded(KIM_LAM, LocalDate.of(2021, 2, 1)),
                Facts.founded(GANG_THEP, LocalDate.of(2021, 2, 1)),
                Facts.admitted(KIM_LAM, LocalDate.of(2021, 3, 1)),
                Facts.transferred(KIM_LAM, GANG_THEP, LocalDate.of(2021, 4, 1)));

        JsonNode table = reported.read("/v1/progress/2021?asOf=2021-12-31");

        assertThat(at(
                        table,
                        "/total/newMembers/actual",
                        "/organizations/0/newMembers/actual",
                        "/organizations/1/newMembers/actual"))
                .containsExactly("1", "1", "0");
    }

    @Test
    void aTargetOfNothingIsReachedFromTheFirstDay() {
        tellOfTheCity();
        reported.tell(Facts.plan("HN-CAUGIAY", 2021, document(2021, 1, 15), 0, 4));

        assertThat(rows(reported.read("/v1/progress/2021?asOf=2021-12-31&organization=HN-CAUGIAY"), "newUnions"))
                .containsExactly("HN-CAUGIAY: 0 of 0, null %, 0 left, REACHED on 2021-01-01, assigned null");
    }

    @Test
    void severalRootsHaveToBeToldApart() {
        tellOfTheCity();
        reported.tell(Facts.city("HCM", "LĐLĐ TP. Hồ Chí Minh"));

        reported.get("/v1/progress/2021")
                .statusCode(400)
                .body("type", equalTo("urn:congdoan:problem:invalid-request"))
                .body("errors[0].parameter", equalTo("organization"));
        assertThat(reported.read("/v1/progress/2021?organization=HN").get("organizations"))
                .hasSize(2);
        assertThat(reported.read("/v1/progress/2021?organization=HCM").get("organizations"))
                .isEmpty();
    }

    @Test
    void whatCantBeReportedIsRefusedByName() {
        reported.get("/v1/progress/2021").statusCode(404);
        tellOfTheCity();

        reported.get("/v1/progress/2021/HN-XYZ")
                .statusCode(404)
                .body("type", equalTo("urn:congdoan:problem:not-found"));
        refused("/v1/progress/2021?organization=HN-XYZ", "organization", "organization.unknown");
        refused("/v1/progress/1899", "year", "year.range");
        refused("/v1/progress/2101/HN", "year", "year.range");
        refused("/v1/progress/2021?asOf=2020-12-31", "asOf", "date.too-early");
        refused("/v1/progress/2021?asOf=2021-02-29", "asOf", "date");
        refused("/v1/progress/2021?until=2021-02-28", "until", "unknown-parameter");
        refused("/v1/progress/2021?minPosition=HN", "minPosition", "position");
    }

    @Test
    void aStreamWithAHoleDegradesItsOrganizationAndAllAboveIt() {
        tellOfTheCity();
        reported.tell(Facts.founded(KIM_LAM, LocalDate.of(2021, 2, 1)));
        reported.read("/v1/progress/2021");
        reported.proven();
        assertThat(degraded()).containsExactly("HN false", "HN-CAUGIAY false", "HN-LONGBIEN false");

        reported.journal().record(Facts.admitted(KIM_LAM, LocalDate.of(2021, 2, 1)));
        reported.tell(Facts.admitted(KIM_LAM, LocalDate.of(2021, 2, 2)));

        await().atMost(BOUND).untilAsserted(() -> assertThat(degraded())
                .containsExactly("HN true", "HN-CAUGIAY true", "HN-LONGBIEN false"));

        reported.journal().replay("HN-CAUGIAY", 3);

        assertThat(reported.read("/v1/progress/2021/HN-CAUGIAY")
                        .at("/newMembers/actual")
                        .asInt())
                .isEqualTo(2);
        assertThat(degraded()).containsExactly("HN false", "HN-CAUGIAY false", "HN-LONGBIEN false");
    }

    @Test
    void aStreamThatStoppedBeforeItsOrganizationWasPlacedDegradesTheRoot() {
        tellOfTheCity();
        reported.read("/v1/progress/2021");
        reported.proven();
        reported.journal().record(Facts.district("HN-HOANKIEM", "LĐLĐ quận Hoàn Kiếm", "HN"));
        reported.tell(Facts.founded(Union.of("HN-HOANKIEM", "Kem Tràng Tiền"), LocalDate.of(2021, 2, 1)));

        await().atMost(BOUND).untilAsserted(() -> assertThat(degraded())
                .containsExactly("HN true", "HN-CAUGIAY false", "HN-LONGBIEN false"));
    }

    @Test
    void freshnessTellsThePositionAndTheLatestFactBelow() {
        tellOfTheCity();
        Instant before = Instant.now();
        reported.tell(Facts.founded(KIM_LAM, LocalDate.of(2021, 2, 1)));

        JsonNode city = reported.read("/v1/progress/2021/HN");

        assertThat(city.at("/freshness/position").asLong()).isEqualTo(1);
        assertThat(Instant.parse(city.at("/freshness/recordedAt").asText()))
                .isBetween(before.minusMillis(1), Instant.now());
        assertThat(reported.read("/v1/progress/2021/HN-CAUGIAY")
                        .at("/freshness/position")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void aCityOfFortyFiveTakesAHandfulOfStatements() {
        tellOfTheCity();
        for (int n = 0; n < 43; n++) {
            reported.tell(Facts.district("HN-" + n, "CĐ cấp trên " + n, "HN"));
        }
        assertThat(reported.read("/v1/progress/2021").get("organizations")).hasSize(45);
        CountedStatements counted = new CountedStatements(Reported.dataSource());

        new ProgressReports(new Database(counted.dataSource()), freshness)
                .table(new YearToDate(2021, LocalDate.of(2021, 12, 31)), null);

        assertThat(counted.statements()).isLessThanOrEqualTo(5);
    }

    @Test
    void targetsOfMeasuresAreFollowedAsThoseOfTheRegister() {
        tellOfTheCity();
        ActivityRecorded mistaken = ActivityFacts.held(
                "HN-CAUGIAY", "dissemination", LocalDate.of(2021, 2, 1), amount("participants", 900));
        reported.tell(
                ActivityFacts.dissemination("HN"),
                plan("HN-CAUGIAY", List.of(new MeasureTarget("dissemination.participants", 300)), List.of()),
                plan(
                        "HN-LONGBIEN",
                        List.of(
                                new MeasureTarget("dissemination.sessions", 2),
                                new MeasureTarget("dissemination.participants", 100)),
                        List.of()),
                mistaken,
                ActivityFacts.withdrawn(mistaken),
                ActivityFacts.held(
                        "HN-CAUGIAY", "dissemination", LocalDate.of(2020, 12, 31), amount("participants", 50)),
                ActivityFacts.held(
                        "HN-CAUGIAY", "dissemination", LocalDate.of(2021, 3, 1), amount("participants", 120)),
                ActivityFacts.held(
                        "HN-LONGBIEN", "dissemination", LocalDate.of(2021, 4, 1), amount("participants", 99)),
                ActivityFacts.held("HN-LONGBIEN", "dissemination", LocalDate.of(2021, 4, 2), amount("participants", 2)),
                ActivityFacts.held("HN", "dissemination", LocalDate.of(2021, 5, 1), amount("participants", 200)));

        JsonNode table = reported.read("/v1/progress/2021?asOf=2021-12-31");

        assertThat(measures(table))
                .containsExactly(
                        "HN dissemination.participants: 421 of 400, 105.25 %, 0 left, EXCEEDED on 2021-05-01, assigned 400",
                        "HN dissemination.sessions: 0 of 2, 0.00 %, 2 left, IN_PROGRESS on null, assigned 2",
                        "HN-CAUGIAY dissemination.participants: 120 of 300, 40.00 %, 180 left, IN_PROGRESS on null,"
                                + " assigned null",
                        "HN-LONGBIEN dissemination.participants: 101 of 100, 101.00 %, 0 left, EXCEEDED on 2021-04-02,"
                                + " assigned null",
                        "HN-LONGBIEN dissemination.sessions: 0 of 2, 0.00 %, 2 left, IN_PROGRESS on null, assigned null");
        assertThat(at(table.at("/total/measures/0"), "/name", "/unit")).containsExactly("Số người tham gia", "PERSON");
        assertThat(measures(reported.read("/v1/progress/2021?asOf=2021-03-31&organization=HN-LONGBIEN")))
                .first()
                .isEqualTo("HN-LONGBIEN dissemination.participants: 0 of 100, 0.00 %, 100 left, IN_PROGRESS on null,"
                        + " assigned null");
    }

    @Test
    void anOrganizationsOwnTargetOfAMeasureStandsBesideWhatItAssigned() {
        tellOfTheCity();
        reported.tell(
                ActivityFacts.dissemination("HN"),
                plan("HN", List.of(new MeasureTarget("dissemination.participants", 500)), List.of()),
                plan("HN-CAUGIAY", List.of(new MeasureTarget("dissemination.participants", 300)), List.of()));

        JsonNode city = reported.read("/v1/progress/2021/HN?asOf=2021-12-31");

        assertThat(at(city.at("/measures/0/progress"), "/target", "/assigned")).containsExactly("500", "300");
    }

    @Test
    void aMeasureThatTheCatalogueDoesNotHaveYetIsNamedByItsCode() {
        tellOfTheCity();
        reported.tell(plan("HN-CAUGIAY", List.of(new MeasureTarget("training.participants", 80)), List.of()));

        JsonNode progress = reported.read("/v1/progress/2021/HN-CAUGIAY?asOf=2021-12-31");

        assertThat(at(progress.at("/measures/0"), "/measure", "/name", "/unit"))
                .containsExactly("training.participants", "training.participants", "null");
        reported.tell(
                ActivityFacts.kind("HN", "training", 1, "Đào tạo", "participants"),
                new ActivityKindDefined(
                        "HN",
                        "training",
                        2,
                        "Đào tạo",
                        List.of(new MeasureDefinition("participants", "Số học viên", MeasureUnit.PERSON)),
                        null,
                        LocalDate.of(2021, 2, 1)));
        assertThat(reported.read("/v1/progress/2021/HN-CAUGIAY?asOf=2021-12-31")
                        .at("/measures/0/name")
                        .asText())
                .isEqualTo("Số học viên");
    }

    @Test
    void milestonesLookAtTheEndOfTheirQuarter() {
        tellOfTheCity();
        reported.tell(
                ActivityFacts.dissemination("HN"),
                plan(
                        "HN-CAUGIAY",
                        List.of(new MeasureTarget("dissemination.participants", 300)),
                        List.of(
                                new Milestone("newMembers", 2, 3),
                                new Milestone("newMembers", 1, 2),
                                new Milestone("dissemination.participants", 2, 100))),
                Facts.founded(KIM_LAM, LocalDate.of(2021, 1, 1)),
                Facts.admitted(KIM_LAM, LocalDate.of(2021, 1, 5)),
                Facts.admitted(KIM_LAM, LocalDate.of(2021, 3, 31)),
                Facts.admitted(KIM_LAM, LocalDate.of(2021, 7, 1)),
                ActivityFacts.held(
                        "HN-CAUGIAY", "dissemination", LocalDate.of(2021, 6, 30), amount("participants", 120)));

        assertThat(milestones("2021-12-31"))
                .containsExactly(
                        "dissemination.participants Q2 by 2021-06-30: 120 of 100, 120.00 %, 0 left, EXCEEDED on 2021-06-30",
                        "newMembers Q1 by 2021-03-31: 2 of 2, 100.00 %, 0 left, REACHED on 2021-03-31",
                        "newMembers Q2 by 2021-06-30: 2 of 3, 66.67 %, 1 left, IN_PROGRESS on null");
        assertThat(milestones("2021-03-30"))
                .containsExactly(
                        "dissemination.participants Q2 by 2021-06-30: 0 of 100, 0.00 %, 100 left, IN_PROGRESS on null",
                        "newMembers Q1 by 2021-03-31: 1 of 2, 50.00 %, 1 left, IN_PROGRESS on null",
                        "newMembers Q2 by 2021-06-30: 1 of 3, 33.33 %, 2 left, IN_PROGRESS on null");
        assertThat(reported.read("/v1/progress/2021/HN?asOf=2021-12-31").get("milestones"))
                .as("of its own plan only")
                .isEmpty();
    }

    @Test
    void aRevisionTakesThePlaceOfAllThatThePlanSet() {
        tellOfTheCity();
        reported.tell(
                plan(
                        "HN-CAUGIAY",
                        List.of(new MeasureTarget("dissemination.participants", 300)),
                        List.of(new Milestone("newUnions", 2, 10))),
                Facts.revision("HN-CAUGIAY", 2021, 2, document(2021, 6, 1), 30, 1500));

        JsonNode before = reported.read("/v1/progress/2021/HN-CAUGIAY?asOf=2021-05-31");
        assertThat(before.get("measures")).hasSize(1);
        assertThat(before.get("milestones")).hasSize(1);
        JsonNode after = reported.read("/v1/progress/2021/HN-CAUGIAY?asOf=2021-06-01");
        assertThat(after.get("measures")).isEmpty();
        assertThat(after.get("milestones")).isEmpty();
    }

    @Test
    void targetsOfManyMeasuresTakeOneStatementMore() {
        tellOfTheCity();
        reported.tell(ActivityFacts.dissemination("HN"));
        for (int n = 0; n < 43; n++) {
            reported.tell(
                    Facts.district("HN-" + n, "CĐ cấp trên " + n, "HN"),
                    plan(
                            "HN-" + n,
                            List.of(
                                    new MeasureTarget("dissemination.sessions", n),
                                    new MeasureTarget("dissemination.participants", n)),
                            List.of(new Milestone("newMembers", 2, 5))));
        }
        assertThat(reported.read("/v1/progress/2021?asOf=2021-12-31").at("/total/measures"))
                .hasSize(2);
        CountedStatements counted = new CountedStatements(Reported.dataSource());

        new ProgressReports(new Database(counted.dataSource()), freshness)
                .table(new YearToDate(2021, LocalDate.of(2021, 12, 31)), null);

        assertThat(counted.statements()).isLessThanOrEqualTo(6);
    }

    private List<String> milestones(String asOf) {
        return reported.read("/v1/progress/2021/HN-CAUGIAY?asOf=" + asOf)
                .get("milestones")
                .valueStream()
                .map(milestone -> String.format(
                        "%s Q%s by %s: %s of %s, %s %%, %s left, %s on %s",
                        at(
                                        milestone,
                                        "/measure",
                                        "/quarter",
                                        "/dueOn",
                                        "/actual",
                                        "/target",
                                        "/percent",
                                        "/remaining",
                                        "/status",
                                        "/reachedOn")
                                .toArray()))
                .toList();
    }

    private static List<String> measures(JsonNode table) {
        return rows(table).stream()
                .flatMap(row -> row.get("measures")
                        .valueStream()
                        .map(measure -> row.at("/organization/code").asText() + " "
                                + measure.get("measure").asText() + ": " + figures(measure.get("progress"))))
                .toList();
    }

    private static PlanAssigned plan(String organization, List<MeasureTarget> measures, List<Milestone> milestones) {
        return Facts.plan(organization, 2021, document(2021, 1, 15), new PlanTargets(20, 1450, measures, milestones));
    }

    private void tellOfTheCity() {
        reported.tell(
                Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                new OrganizationRegistered(
                        "HN-LONGBIEN",
                        "LĐLĐ quận Long Biên",
                        OrganizationKind.DISTRICT,
                        "HN",
                        LocalDate.of(2017, 1, 1)),
                Facts.city("HN", "LĐLĐ thành phố Hà Nội"));
    }

    private List<String> planAsOf(String date) {
        return at(
                reported.read("/v1/progress/2021/HN-CAUGIAY?asOf=" + date),
                "/plan/revision",
                "/newUnions/target",
                "/newUnions/status");
    }

    private String admittedIn(String year, String asOf) {
        JsonNode progress = reported.read("/v1/progress/" + year + "/HN?asOf=" + asOf);
        return progress.at("/newMembers/actual") + " as of "
                + progress.get("asOf").asText();
    }

    private String asOf(String year) {
        return reported.read("/v1/progress/" + year + "/HN").get("asOf").asText();
    }

    private List<String> degraded() {
        return rows(reported.peek("/v1/progress/2021")).stream()
                .map(row -> row.at("/organization/code").asText() + " " + row.at("/freshness/degraded"))
                .toList();
    }

    private void refused(String path, String parameter, String code) {
        reported.get(path)
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    private static List<String> rows(JsonNode table, String target) {
        return rows(table).stream()
                .map(row -> row.at("/organization/code").asText() + ": " + figures(row.get(target)))
                .toList();
    }

    private static String figures(JsonNode progress) {
        return String.format(
                "%s of %s, %s %%, %s left, %s on %s, assigned %s",
                at(progress, "/actual", "/target", "/percent", "/remaining", "/status", "/reachedOn", "/assigned")
                        .toArray());
    }

    private static List<JsonNode> rows(JsonNode table) {
        List<JsonNode> rows = new ArrayList<>(List.of(table.get("total")));
        table.get("organizations").forEach(rows::add);
        return rows;
    }

    private static DocumentReference document(int year, int month, int day) {
        return new DocumentReference(day + "/KH-LĐLĐ", LocalDate.of(year, month, day));
    }
}
