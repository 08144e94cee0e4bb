package vn.congdoan.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.congdoan.reporting.ActivityFacts.amount;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.event.PlanAssigned;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.PlanTargets.MeasureTarget;
import vn.congdoan.reporting.ActivityFacts;
import vn.congdoan.reporting.DirectiveFacts;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;

@ServiceTest
class ProgrammeResourceTest {

    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final Union POINT_AVENUE = Union.of("HN-CAUGIAY", "Point Avenue");
    private static final Union GANG_THEP = Union.of("HN-LONGBIEN", "Gang thép");

    /** From 2020 to 2022, for 8 unions and 50 people trained. */
    private static final DirectiveRegistered PROGRAMME = DirectiveFacts.programme(
            "HN",
            LocalDate.of(2020, 1, 2),
            2022,
            new PlanTargets(8, null, List.of(new MeasureTarget("training.participants", 50)), null));

    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        ActivityFacts.kind("HN", "training", 1, "Đào tạo", "participants"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                        Facts.district("HN-LONGBIEN", "LĐLĐ quận Long Biên", "HN"),
                        PROGRAMME,
                        // In 2020 the two districts have plans of the programme, in 2021 only one, in 2022 the city
                        // itself.
                        plan("HN-CAUGIAY", 2020, 2, 10),
                        plan("HN-LONGBIEN", 2020, 1, null),
                        plan("HN-CAUGIAY", 2021, 3, null),
                        Facts.plan("HN-LONGBIEN", 2021, Facts.decision(LocalDate.of(2021, 1, 15)), 100, 100),
                        plan("HN", 2022, 4, null),
                        Facts.founded(KIM_LAM, LocalDate.of(2020, 5, 1)),
                        Facts.founded(GANG_THEP, LocalDate.of(2020, 6, 1)),
                        Facts.founded(POINT_AVENUE, LocalDate.of(2021, 5, 1)),
                        Facts.admitted(KIM_LAM, LocalDate.of(2020, 5, 1)),
                        ActivityFacts.held("HN", "training", LocalDate.of(2021, 3, 1), amount("participants", 20)),
                        // Before its years, and after them.
                        Facts.founded(Union.of("HN", "Trước"), LocalDate.of(2019, 12, 31)),
                        Facts.founded(Union.of("HN", "Sau"), LocalDate.of(2023, 1, 1)));
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void eachYearStandsAgainstItsPlansAndAllAgainstTheProgrammesOwnTargets() {
        JsonNode progress = progress("2022-12-31");

        assertThat(years(progress, "newUnions"))
                .containsExactly(
                        "2020: 3 planned 3, 2 done 66.67 IN_PROGRESS",
                        "2021: 3 planned 3, 1 done 33.33 IN_PROGRESS",
                        "2022: 4 planned 4, 0 done 0.00 IN_PROGRESS");
        assertThat(line(progress.at("/total/newUnions"))).isEqualTo("8 planned 10, 3 done 37.50 IN_PROGRESS");
        assertThat(years(progress, "newMembers"))
                .containsExactly(
                        "2020: 10 planned 10, 1 done 10.00 IN_PROGRESS",
                        "2021: null planned null, 0 done null NO_PLAN",
                        "2022: null planned null, 0 done null NO_PLAN");
        // It has no target of its own for members.
        assertThat(line(progress.at("/total/newMembers"))).isEqualTo("null planned 10, 1 done null NO_PLAN");
    }

    @Test
    void measuresOfTheProgrammeAreThereInEachYear() {
        JsonNode progress = progress("2022-12-31");

        assertThat(Reported.at(progress.at("/total/measures/0"), "/measure", "/name", "/unit"))
                .containsExactly("training.participants", "Số participants", "PERSON");
        assertThat(line(progress.at("/total/measures/0/figure")))
                .isEqualTo("50 planned null, 20 done 40.00 IN_PROGRESS");
        assertThat(line(progress.at("/years/1/figures/measures/0/figure")))
                .isEqualTo("null planned null, 20 done null NO_PLAN");
    }

    @Test
    void plansAndFactsUpToTheDateCount() {
        // Within a month: its days are no days of the years to come.
        JsonNode progress = progress("2020-05-15");

        assertThat(years(progress, "newUnions"))
                .containsExactly(
                        "2020: 3 planned 3, 1 done 33.33 IN_PROGRESS",
                        "2021: null planned null, 0 done null NO_PLAN",
                        "2022: null planned null, 0 done null NO_PLAN");
        assertThat(line(progress.at("/total/newUnions"))).isEqualTo("8 planned 3, 1 done 12.50 IN_PROGRESS");
    }

    @Test
    void aPlanThatARevisionTookOutOfTheProgrammeCountsNoLonger() {
        reported.tell(Facts.revision("HN-CAUGIAY", 2020, 2, Facts.decision(LocalDate.of(2020, 2, 1)), 2, 10));

        assertThat(years(progress("2022-12-31"), "newUnions").get(0))
                .isEqualTo("2020: 1 planned 1, 2 done 200.00 EXCEEDED");
    }

    @Test
    void whatIsNoProgrammeIsNotFound() {
        DirectiveRegistered directive = DirectiveFacts.directive("HN", LocalDate.of(2020, 1, 3));
        reported.tell(directive);
        progress("2022-12-31");

        reported.get("/v1/programmes/" + directive.directiveId() + "/progress").statusCode(404);
        reported.get("/v1/programmes/" + PROGRAMME.directiveId() + "/progress?asOf=1800-01-01")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("asOf"));
    }

    private static PlanAssigned plan(String organization, int year, Integer newUnions, @Nullable Integer newMembers) {
        return DirectiveFacts.partOf(
                PROGRAMME,
                Facts.plan(organization, year, Facts.decision(LocalDate.of(year, 1, 15)), newUnions, newMembers));
    }

    private JsonNode progress(String asOf) {
        return reported.read("/v1/programmes/" + PROGRAMME.directiveId() + "/progress?asOf=" + asOf);
    }

    private static List<String> years(JsonNode progress, String figure) {
        List<String> lines = new ArrayList<>();
        progress.get("years")
                .forEach(year -> lines.add(year.get("year").asText() + ": " + line(year.at("/figures/" + figure))));
        return lines;
    }

    private static String line(JsonNode figure) {
        return figure.get("target").asText() + " planned "
                + figure.get("planned").asText() + ", "
                + figure.get("actual").asText() + " done "
                + figure.get("percent").asText() + " "
                + figure.get("status").asText();
    }
}
