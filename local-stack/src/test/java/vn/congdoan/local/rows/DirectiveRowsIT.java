package vn.congdoan.local.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congdoan.local.rows.Federation.CITY;
import static vn.congdoan.local.rows.Federation.FIRST;
import static vn.congdoan.local.rows.Federation.SECOND;
import static vn.congdoan.local.rows.Federation.document;
import static vn.congdoan.local.rows.Federation.measure;
import static vn.congdoan.local.rows.Federation.percent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.congdoan.local.demo.DemoException;

/** What is to be carried out: programmes and terms over years, coordination with other bodies, directives. */
@ExtendWith(OneStack.class)
class DirectiveRowsIT {

    @Test
    void r09ProgrammesOverSeveralYearsAreSplitIntoPlansOfYears(Federation federation) {
        // given
        String programme = directive(
                federation,
                CITY,
                "PROGRAMME",
                "2018-03-01",
                Map.of("firstYear", 2018, "lastYear", 2023, "targets", Map.of("newUnions", 8, "newMembers", 100)));

        // when
        plan(federation, FIRST, 2020, programme, 2, 20);
        plan(federation, SECOND, 2020, programme, 1, 10);
        plan(federation, CITY, 2021, programme, 4, 40);
        String union = federation.union(FIRST, "NON_STATE", "2020-05-10", "FROM_ABOVE");
        federation.union(SECOND, "NON_STATE", "2021-02-01", "FROM_ABOVE");
        federation.union(FIRST, "NON_STATE", "2021-03-01", "FROM_ABOVE");
        federation.admit(union, 12, "2020-06-01");
        federation.admit(union, 7, "2021-06-01");

        // then
        JsonNode progress = federation.report("programmes/" + programme + "/progress?asOf=2023-12-31");
        assertThat(years(progress, "newUnions"))
                .hasSize(6)
                .containsEntry(2019, "0 of null: null")
                .containsEntry(2020, "1 of 3: 33.33")
                .containsEntry(2021, "2 of 4: 50.00");
        assertThat(years(progress, "newMembers"))
                .containsEntry(2020, "12 of 30: 40.00")
                .containsEntry(2021, "7 of 40: 17.50");
        assertThat(figure(progress.at("/total/newUnions"))).isEqualTo("3 of 8: 37.50");
        assertThat(progress.at("/total/newUnions/planned").asLong()).isEqualTo(7);
        assertThat(progress.at("/total/newUnions/remaining").asLong()).isEqualTo(5);
        assertThat(figure(progress.at("/total/newMembers"))).isEqualTo("19 of 100: 19.00");
    }

    private static void plan(
            Federation federation, String place, int year, String programme, int newUnions, int newMembers) {
        federation.put(
                "plans/" + year + "/" + federation.code(place),
                Map.of(
                        "document", document("KH-LĐLĐ", year + "-01-15"),
                        "targets", Map.of("newUnions", newUnions, "newMembers", newMembers),
                        "programmeId", programme));
    }

    private static Map<Integer, String> years(JsonNode progress, String measure) {
        Map<Integer, String> years = new LinkedHashMap<>();
        progress.path("years")
                .forEach(year -> years.put(
                        year.path("year").asInt(), figure(year.path("figures").path(measure))));
        return years;
    }

    private static String figure(JsonNode figure) {
        return "%s of %s: %s"
                .formatted(
                        figure.path("actual").asText(),
                        figure.path("target").asText(),
                        percent(figure.path("percent")));
    }

    @Test
    void r09TermsHaveTheirYearsAndTheProgrammesThatImplementThem(Federation federation) {
        // when
        String earlier = directive(
                federation,
                CITY,
                "RESOLUTION",
                "2017-10-10",
                Map.of("validTo", "2022-12-31", "firstYear", 2017, "lastYear", 2022));
        String later = directive(
                federation,
                CITY,
                "RESOLUTION",
                "2023-10-10",
                Map.of("validTo", "2028-12-31", "firstYear", 2023, "lastYear", 2028));
        String programme = directive(
                federation,
                FIRST,
                "PROGRAMME",
                "2018-01-20",
                Map.of("firstYear", 2018, "lastYear", 2022, "implementedIds", List.of(earlier)));
        plan(federation, FIRST, 2022, programme, 1, 10);

        // then
        JsonNode term = federation.get("directives/" + earlier);
        assertThat(term.path("firstYear").asInt()).isEqualTo(2017);
        assertThat(term.path("lastYear").asInt()).isEqualTo(2022);
        assertThat(term.at("/implementedByIds/0").asText()).isEqualTo(programme);
        String terms = "directives?kind=RESOLUTION&organization=" + federation.code(CITY) + "&validOn=";
        assertThat(federation.ids(terms + "2020-05-05")).containsExactly(earlier);
        assertThat(federation.ids(terms + "2024-05-05")).containsExactly(later);
        assertThatThrownBy(() -> plan(federation, FIRST, 2023, programme, 1, 10))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("programme.other-years");
        JsonNode progress = federation.report("programmes/" + programme + "/progress?asOf=2022-12-31");
        assertThat(years(progress, "newUnions")).hasSize(5).containsEntry(2022, "0 of 1: 0.00");
    }

    @Test
    void r20CoordinationProgrammesAndPilotsNameTheOtherBodiesAndAreCarriedOut(Federation federation) {
        // given
        federation.kind(
                "school-campaign",
                "Phong trào trong trường học",
                List.of(measure("participants", "Số người tham gia", "PERSON")),
                List.of());
        String union = federation.union(FIRST, "STATE", "2018-03-01", "FROM_ABOVE");
        federation.admit(union, 30, "2018-03-10");
        federation.admit(federation.union(FIRST, "STATE", "2018-04-01", "FROM_ABOVE"), 20, "2018-04-10");

        // when
        List<String> pilots = IntStream.rangeClosed(1, 7)
                .mapToObj(pilot ->
                        directive(federation, CITY, "PILOT", "2021-01-20", Map.of("partners", List.of("Sở " + pilot))))
                .toList();
        List<String> committees = IntStream.rangeClosed(1, 30)
                .mapToObj(committee -> directive(
                        federation,
                        CITY,
                        "COORDINATION_PROGRAMME",
                        "2021-02-01",
                        Map.of("partners", List.of("Quận ủy, huyện ủy " + committee))))
                .toList();
        String education = directive(
                federation,
                FIRST,
                "COORDINATION_PROGRAMME",
                "2017-01-10",
                Map.of(
                        "validTo",
                        "2020-12-31",
                        "firstYear",
                        2017,
                        "lastYear",
                        2020,
                        "partners",
                        List.of("Phòng Giáo dục và Đào tạo")));
        federation.post("directives/" + pilots.get(0) + "/end", Map.of("on", "2021-12-31"));
        federation.activity(
                Map.of("unionId", union),
                "school-campaign",
                "2019-11-20",
                Map.of("participants", 40L),
                Map.of("directiveId", education));

        // then
        String register = "directives?organization=" + federation.code(CITY) + "&kind=";
        assertThat(federation.ids(register + "PILOT")).isEqualTo(pilots);
        assertThat(federation.ids(register + "PILOT&validOn=2022-06-30")).isEqualTo(pilots.subList(1, 7));
        assertThat(federation.ids(register + "COORDINATION_PROGRAMME&validOn=2021-06-30"))
                .isEqualTo(committees);
        assertThat(federation.ids(register + "COORDINATION_PROGRAMME&validOn=2019-09-05"))
                .containsExactly(education);
        assertThat(federation.get("directives/" + education).at("/partners/0").asText())
                .isEqualTo("Phòng Giáo dục và Đào tạo");
        JsonNode carried = reach(federation, education, FIRST, "2020-12-31&people=school-campaign.participants");
        assertThat(unions(carried.path("total"))).isEqualTo("1 of 2: 50.00");
        assertThat(people(carried.path("total"))).isEqualTo("40 of 50: 80.00");
    }

    @Test
    void r21DirectivesAreCarriedToUnionsAndReportsTellHowFar(Federation federation) {
        // given
        federation.kind(
                "dissemination",
                "Tuyên truyền, quán triệt",
                List.of(
                        measure("sessions", "Số cuộc", "SESSION"),
                        measure("participants", "Số người tham gia", "PERSON")),
                List.of());
        String first = federation.union(FIRST);
        String second = federation.union(FIRST);
        String third = federation.union(SECOND);
        federation.admit(first, 10, "2021-04-01");
        federation.admit(second, 10, "2021-04-01");
        federation.admit(third, 20, "2021-04-01");
        String resolution = directive(
                federation,
                CITY,
                "RESOLUTION",
                "2021-06-12",
                Map.of(
                        "issuer",
                        "Ban Chấp hành Trung ương Đảng",
                        "document",
                        Map.of("number", "02-NQ/TW", "issuedOn", "2021-06-12")));
        String plan = directive(federation, FIRST, "PLAN", "2021-09-30", Map.of("implementedIds", List.of(resolution)));

        // when
        carry(federation, Map.of("unionId", first), plan, "2021-10-12", 9);
        carry(federation, Map.of("unionId", second), plan, "2021-10-13", 8);
        carry(federation, Map.of("organizationCode", federation.code(FIRST)), plan, "2021-10-14", 3);

        // then
        JsonNode carried = reach(federation, resolution, CITY, "2021-12-31");
        assertThat(carried.at("/total/activities").asLong()).isEqualTo(3);
        assertThat(unions(carried.path("total"))).isEqualTo("2 of 3: 66.67");
        assertThat(people(carried.path("total"))).isEqualTo("20 of 40: 50.00");
        assertThat(carried.at("/parts/1/organization/code").asText()).isEqualTo(federation.code(FIRST));
        assertThat(unions(carried.at("/parts/1/reach"))).isEqualTo("2 of 2: 100.00");
        assertThat(people(carried.at("/parts/1/reach"))).isEqualTo("20 of 20: 100.00");
        assertThat(unions(carried.at("/parts/2/reach"))).isEqualTo("0 of 1: 0.00");

        // when
        carry(federation, Map.of("unionId", third), resolution, "2022-01-10", 18);

        // then
        JsonNode everywhere = reach(federation, resolution, CITY, "2022-01-31");
        assertThat(unions(everywhere.path("total"))).isEqualTo("3 of 3: 100.00");
        assertThat(people(everywhere.path("total"))).isEqualTo("38 of 40: 95.00");
    }

    private static void carry(
            Federation federation, Map<String, Object> by, String directive, String heldOn, long participants) {
        federation.activity(
                by,
                "dissemination",
                heldOn,
                Map.of("sessions", 1L, "participants", participants),
                Map.of("directiveId", directive));
    }

    private static JsonNode reach(Federation federation, String directive, String place, String asOf) {
        return federation.report(
                "directives/" + directive + "/reach?organization=" + federation.code(place) + "&asOf=" + asOf);
    }

    private static String unions(JsonNode reach) {
        return "%s of %s: %s"
                .formatted(
                        reach.at("/unions/reached").asText(),
                        reach.at("/unions/all").asText(),
                        percent(reach.at("/unions/percent")));
    }

    private static String people(JsonNode reach) {
        return "%s of %s: %s"
                .formatted(
                        reach.at("/people/reached").asText(),
                        reach.at("/people/members").asText(),
                        percent(reach.at("/people/percent")));
    }

    /** Registers a document that was issued on its first valid date, and tells its identifier. */
    private static String directive(
            Federation federation, String place, String kind, String validFrom, Map<String, Object> given) {
        Map<String, Object> directive = new LinkedHashMap<>();
        directive.put("organizationCode", federation.code(place));
        directive.put("kind", kind);
        directive.put("document", document("KH-LĐLĐ", validFrom));
        directive.put("title", "Văn bản thử nghiệm");
        directive.put("validFrom", validFrom);
        directive.putAll(given);
        return Federation.id(federation.post("directives", directive));
    }
}
