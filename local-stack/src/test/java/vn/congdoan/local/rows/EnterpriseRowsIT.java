package vn.congdoan.local.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congdoan.local.rows.Federation.CITY;
import static vn.congdoan.local.rows.Federation.FIRST;
import static vn.congdoan.local.rows.Federation.SECOND;
import static vn.congdoan.local.rows.Federation.percent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.congdoan.local.demo.DemoException;
import vn.congdoan.local.demo.ServiceClient;

/** Enterprises on the way to a union, what agencies know of them, and the fees that they pay. */
@ExtendWith(OneStack.class)
class EnterpriseRowsIT {

    @Test
    void r07EnterprisesAreSurveyedClassifiedAndFollowedToTheirUnion(Federation federation) {
        // given
        String family = federation.enterprise(FIRST, "NON_STATE", 8);
        String small = federation.enterprise(FIRST, "NON_STATE", 25);
        String eligible = federation.enterprise(FIRST, "STATE", 24);
        String priority = federation.enterprise(FIRST, "FDI", 60);
        String notSurveyed = federation.enterprise(SECOND, "FDI", 200);

        // when
        survey(federation, family, Map.of("headcount", 8, "familyMembers", 8, "readiness", "NOT_ASKED"));
        survey(federation, small, Map.of("headcount", 15, "familyMembers", 2, "readiness", "WILLING"));
        survey(federation, eligible, Map.of("headcount", 24, "readiness", "UNDECIDED"));
        survey(federation, priority, Map.of("headcount", 42, "permanent", 30, "seasonal", 12, "readiness", "WILLING"));
        federation.post("enterprises/" + priority + "/approaches", Map.of("on", "2021-03-10", "outcome", "AGREED"));
        federation.found(FIRST, priority, "2021-03-20", "WORKER_INITIATED");

        // then
        String register = "enterprises?organization=" + federation.code(CITY);
        assertThat(federation.ids(register + "&classification=FAMILY_BUSINESS")).containsExactly(family);
        assertThat(federation.ids(register + "&classification=SMALL")).containsExactly(small);
        assertThat(federation.ids(register + "&classification=ELIGIBLE&unionized=false"))
                .containsExactly(eligible);
        assertThat(federation.ids(register + "&classification=PRIORITY&unionized=true"))
                .containsExactly(priority);
        assertThat(federation.ids(register + "&surveyed=false")).containsExactly(notSurveyed);
        assertThat(federation
                        .get("enterprises/" + priority + "/surveys")
                        .at("/items/0/seasonal")
                        .asInt())
                .isEqualTo(12);

        // Workers are those that the surveys found: 8 + 15 + 24 + 42, and 200 where there was none.
        JsonNode funnel = federation.report("enterprise-funnel?by=size&organization=" + federation.code(CITY));
        assertThat(stages(funnel.path("total")))
                .isEqualTo("listed 5/289, surveyed 4/89, eligible 2/66, approached 1/42, founded 1/42");
        assertThat(parts(funnel, part -> stages(part.path("stages"))))
                .containsEntry("UNDER_20", "listed 2/23, surveyed 2/23, eligible 0/0, approached 0/0, founded 0/0")
                .containsEntry("FROM_30", "listed 1/42, surveyed 1/42, eligible 1/42, approached 1/42, founded 1/42");
        JsonNode coverage = federation
                .report("enterprise-coverage?organization=" + federation.code(CITY))
                .path("total");
        assertThat(coverage(coverage.path("enterprises"))).isEqualTo("1 with, 4 without, 20.00 %");
        assertThat(coverage(coverage.path("workers"))).isEqualTo("42 with, 247 without, 14.53 %");
        assertThat(coverage(coverage.path("largeEnterprises"))).isEqualTo("1 with, 1 without, 50.00 %");
    }

    private static void survey(Federation federation, String enterprise, Map<String, Object> found) {
        Map<String, Object> survey = new LinkedHashMap<>(found);
        survey.put("surveyedOn", "2021-02-15");
        federation.post("enterprises/" + enterprise + "/surveys", survey);
    }

    /** Enterprises and their workers at each stage. */
    private static String stages(JsonNode stages) {
        return Stream.of("listed", "surveyed", "eligible", "approached", "founded")
                .map(stage -> "%s %s/%s"
                        .formatted(
                                stage,
                                stages.path(stage).path("enterprises").asText(),
                                stages.path(stage).path("workers").asText()))
                .collect(Collectors.joining(", "));
    }

    private static String coverage(JsonNode share) {
        return "%s with, %s without, %s %%"
                .formatted(
                        share.path("withUnion").asText(),
                        share.path("withoutUnion").asText(),
                        percent(share.path("percent")));
    }

    /** The parts of a report by their keys. */
    private static Map<String, String> parts(JsonNode report, Function<JsonNode, String> shown) {
        Map<String, String> parts = new LinkedHashMap<>();
        report.path("parts").forEach(part -> parts.put(part.path("key").asText(), shown.apply(part)));
        return parts;
    }

    @Test
    void r08ListsOfAgenciesAreMatchedConfirmedAndFollowedUp(Federation federation) {
        // given
        String unionized = federation.enterprise(FIRST, "NON_STATE", 120);
        federation.found(FIRST, unionized, "2021-03-01", "FROM_ABOVE");
        String without = federation.enterprise(FIRST, "NON_STATE", 60);
        String songTo = federation.employer(FIRST, Map.of("name", "Công ty TNHH Sông Tô", "headcount", 40));

        // when
        JsonNode sent = federation
                .agency()
                .post(
                        "/v1/agency-lists",
                        list(
                                federation,
                                "TAX",
                                List.of(
                                        row(spaced(taxCode(federation, unionized)), "CTY CP THU NGHIEM", 130),
                                        row(taxCode(federation, without), "CTY CP THU NGHIEM 2", 50),
                                        Map.of("name", "CTY TNHH SONG TO", "headcount", 52),
                                        row(Federation.taxCode(), "Xưởng gỗ Phú Quý", 33))))
                .body();

        // then
        assertThat(states(sent)).isEqualTo("4: 2 matched, 1 suggested, 1 unmatched, 0 confirmed");
        String list = "agency-lists/" + sent.path("id").asText();
        JsonNode rows = federation.get(list + "/rows").path("items");
        assertThat(rows.at("/0/enterprise/id").asText()).isEqualTo(unionized);
        assertThat(rows.at("/0/enterprise/headcount").asInt()).isEqualTo(120);
        assertThat(rows.at("/0/enterprise/unionized").asBoolean()).isTrue();
        assertThat(rows.at("/1/enterprise/id").asText()).isEqualTo(without);
        assertThat(rows.at("/1/enterprise/unionized").asBoolean()).isFalse();
        assertThat(rows.at("/2/suggestions/0/enterprise/id").asText()).isEqualTo(songTo);
        assertThat(rows.at("/2/suggestions/0/similarity").decimalValue()).isEqualByComparingTo("1");

        // when
        federation.post(list + "/rows/3/confirmation", Map.of("enterpriseId", songTo));
        String entered = federation
                .post(
                        list + "/rows/4/confirmation",
                        Map.of("newEnterprise", Map.of("kind", "ENTERPRISE", "sector", "NON_STATE")))
                .body()
                .at("/enterprise/id")
                .asText();
        federation.post("enterprises/" + entered + "/approaches", Map.of("on", "2021-04-12", "outcome", "PENDING"));
        inspect(federation, unionized, "2021-04-20", 10_000_000, 4_000_000, List.of("Chậm nộp kinh phí quý 1"));

        // then
        JsonNode confirmed = federation.get(list);
        assertThat(states(confirmed)).isEqualTo("4: 2 matched, 0 suggested, 0 unmatched, 2 confirmed");
        assertThat(confirmed.at("/comparison/enterprises").asLong()).isEqualTo(4);
        assertThat(confirmed.at("/comparison/withoutUnion").asLong()).isEqualTo(3);
        assertThat(confirmed.at("/comparison/agencyHeadcount").asLong()).isEqualTo(130 + 50 + 52 + 33);
        assertThat(confirmed.at("/comparison/headcount").asLong()).isEqualTo(120 + 60 + 40 + 33);
        assertThat(stages(federation
                        .report("enterprise-funnel?organization=" + federation.code(FIRST))
                        .path("total")))
                .isEqualTo("listed 4/253, surveyed 0/0, eligible 0/0, approached 1/33, founded 1/120");
        assertThat(fees(inspections(federation, "sector").path("total")))
                .isEqualTo("1 at 1: 4000000 of 10000000, 1 found, 1 asked for");
    }

    @Test
    void r08AnAgencyIsShownItsOwnListsAndNothingOfTheRegister(Federation federation) {
        // given
        String union = federation.union(FIRST);
        federation.admit(union, 2, "2021-03-25");
        String enterprise = federation
                .get("grassroots-unions/" + union)
                .path("enterpriseId")
                .asText();
        List<Map<String, Object>> rows = List.of(row(taxCode(federation, enterprise), "CTY CP THU NGHIEM", 130));

        // when
        ServiceClient agency = federation.agency();
        JsonNode own =
                agency.post("/v1/agency-lists", list(federation, "TAX", rows)).body();
        federation.post("agency-lists", list(federation, "SOCIAL_INSURANCE", rows));
        federation.post("agency-lists", list(federation, "LABOUR_OFFICE", rows));

        // then
        String lists = "agency-lists?organization=" + federation.code(FIRST);
        assertThat(federation.ids(lists)).hasSize(3);
        assertThat(federation.ids(lists + "&agency=SOCIAL_INSURANCE")).hasSize(1);
        JsonNode shown = agency.get("/v1/" + lists).body().path("items");
        assertThat(shown).hasSize(1);
        assertThat(shown.at("/0/id").asText()).isEqualTo(own.path("id").asText());
        assertThat(own.has("comparison")).isFalse();
        JsonNode row = agency.get("/v1/agency-lists/" + own.path("id").asText() + "/rows")
                .body()
                .at("/items/0");
        assertThat(row.path("state").asText()).isEqualTo("MATCHED");
        assertThat(row.has("enterprise")).isFalse();
        for (String closed : List.of(
                "enterprises/" + enterprise,
                "grassroots-unions/" + union,
                "members?organization=" + federation.code(FIRST))) {
            assertThatThrownBy(() -> agency.get("/v1/" + closed))
                    .isInstanceOf(DemoException.class)
                    .hasMessageContaining("was refused: 403");
        }
    }

    private static Map<String, Object> list(Federation federation, String agency, List<Map<String, Object>> rows) {
        return Map.of("agency", agency, "asOf", "2021-03-31", "organizationCode", federation.code(FIRST), "rows", rows);
    }

    private static Map<String, Object> row(String taxCode, String name, int headcount) {
        return Map.of("taxCode", taxCode, "name", name, "headcount", headcount);
    }

    private static String taxCode(Federation federation, String enterprise) {
        return federation.get("enterprises/" + enterprise).path("taxCode").asText();
    }

    /** As people write it. */
    private static String spaced(String taxCode) {
        return taxCode.substring(0, 4) + " " + taxCode.substring(4);
    }

    private static String states(JsonNode list) {
        JsonNode rows = list.path("rows");
        return "%s: %s matched, %s suggested, %s unmatched, %s confirmed"
                .formatted(
                        rows.path("total").asText(),
                        rows.path("matched").asText(),
                        rows.path("suggested").asText(),
                        rows.path("unmatched").asText(),
                        rows.path("confirmed").asText());
    }

    @Test
    void r23InspectionsOfUnionFeesTellWhatIsOwedPaidFoundAndAskedFor(Federation federation) {
        // given
        String first = federation.enterprise(FIRST, "NON_STATE", 120);
        String second = federation.enterprise(SECOND, "FDI", 300);

        // when
        inspect(federation, first, "2020-12-01", 5_000_000, 5_000_000, List.of());
        inspect(
                federation,
                first,
                "2021-05-20",
                84_000_000,
                61_500_000,
                List.of("Chậm nộp kinh phí quý 4 năm 2020", "Chưa nộp kinh phí quý 1 năm 2021"));
        inspect(federation, second, "2021-05-25", 100_000_000, 90_000_000, List.of("Nộp thiếu kinh phí"));
        inspect(federation, first, "2021-09-15", 16_000_000, 16_000_000, List.of());

        // then
        assertThat(federation
                        .get("enterprises/" + first + "/fee-inspections")
                        .at("/items/1/findings/0")
                        .asText())
                .isEqualTo("Chậm nộp kinh phí quý 4 năm 2020");
        JsonNode byMonth = inspections(federation, "month");
        assertThat(fees(byMonth.path("total"))).isEqualTo("3 at 2: 167500000 of 200000000, 3 found, 2 asked for");
        assertThat(parts(byMonth, part -> fees(part.path("fees"))))
                .containsEntry("2021-05", "2 at 2: 151500000 of 184000000, 3 found, 2 asked for")
                .containsEntry("2021-09", "1 at 1: 16000000 of 16000000, 0 found, 0 asked for");
        assertThat(parts(inspections(federation, "organization"), part -> fees(part.path("fees"))))
                .containsEntry(federation.code(FIRST), "2 at 1: 77500000 of 100000000, 2 found, 1 asked for")
                .containsEntry(federation.code(SECOND), "1 at 1: 90000000 of 100000000, 1 found, 1 asked for");
    }

    /** Records an inspection that asks for one thing if it finds anything wrong. */
    private static void inspect(
            Federation federation, String enterprise, String on, long owed, long paid, List<String> findings) {
        List<String> recommendations = findings.isEmpty() ? List.of() : List.of("Nộp đủ trong quý sau");
        federation.post(
                "enterprises/" + enterprise + "/fee-inspections",
                Map.of(
                        "on",
                        on,
                        "document",
                        Federation.decision(on),
                        "owed",
                        owed,
                        "paid",
                        paid,
                        "findings",
                        findings,
                        "recommendations",
                        recommendations));
    }

    /** The city's in 2021. */
    private static JsonNode inspections(Federation federation, String by) {
        return federation.report(
                "fee-inspections?from=2021-01-01&to=2021-12-31&by=" + by + "&organization=" + federation.code(CITY));
    }

    private static String fees(JsonNode fees) {
        return "%s at %s: %s of %s, %s found, %s asked for"
                .formatted(
                        fees.path("inspections").asText(),
                        fees.path("enterprises").asText(),
                        fees.path("paid").asText(),
                        fees.path("owed").asText(),
                        fees.path("findings").asText(),
                        fees.path("recommendations").asText());
    }
}
