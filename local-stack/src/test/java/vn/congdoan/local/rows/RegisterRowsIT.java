package vn.congdoan.local.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congdoan.local.rows.Federation.CITY;
import static vn.congdoan.local.rows.Federation.FIRST;
import static vn.congdoan.local.rows.Federation.SECOND;
import static vn.congdoan.local.rows.Federation.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Unions, members and plans. */
@ExtendWith(OneStack.class)
class RegisterRowsIT {

    @Test
    void r01UnionsAreFoundedWithDecisionDateMethodAndProvisionalCommittee(Federation federation) {
        // when
        String union = federation.union(FIRST, "FDI", "2021-03-20", "WORKER_INITIATED");

        // then
        JsonNode found = federation.get("grassroots-unions/" + union);
        assertThat(found.path("foundedOn").asText()).isEqualTo("2021-03-20");
        assertThat(found.path("method").asText()).isEqualTo("WORKER_INITIATED");
        assertThat(found.at("/decision/number").asText()).endsWith("/QĐ-LĐLĐ");
        assertThat(found.at("/committee/0/role").asText()).isEqualTo("CHAIR");
        assertThat(federation
                        .report("progress/2021/" + federation.code(FIRST))
                        .at("/newUnions/actual")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void r02MembersAreAdmittedOneByOneAndByCompany(Federation federation) {
        // given
        String union = federation.union(FIRST);

        // when
        Map<String, Object> one = new LinkedHashMap<>(Federation.person());
        one.put("admittedOn", "2021-03-22");
        one.put("decision", Federation.decision("2021-03-22"));
        federation.post("grassroots-unions/" + union + "/members", one);
        for (int members : List.of(154, 83, 69, 42)) {
            federation.admit(union, members, "2021-03-25");
        }

        // then
        assertThat(federation
                        .report("progress/2021/" + federation.code(FIRST))
                        .at("/newMembers/actual")
                        .asLong())
                .isEqualTo(349);
    }

    @Test
    void r03PlansAreAssignedByNumberedDocumentsToEachOrganization(Federation federation) {
        // given
        Map<String, String> document = document("KH-LĐLĐ", "2017-02-03");

        // when
        federation.put(
                "plans/2017/" + federation.code(FIRST),
                Map.of("document", document, "targets", Map.of("newUnions", 22, "newMembers", 1400)));
        federation.put(
                "plans/2017/" + federation.code(SECOND),
                Map.of("document", document, "targets", Map.of("newUnions", 5, "newMembers", 100)));

        // then
        assertThat(federation
                        .get("plans/2017/" + federation.code(FIRST))
                        .at("/document/number")
                        .asText())
                .isEqualTo(document.get("number"));
        JsonNode city = federation.report("progress/2017/" + federation.code(CITY));
        assertThat(city.at("/newUnions/target").asLong()).isEqualTo(27);
        assertThat(city.at("/newMembers/target").asLong()).isEqualTo(1500);
    }

    @Test
    void r04ProgressTellsPercentWhatRemainsAndWhenItWasReached(Federation federation) {
        // given
        federation.put(
                "plans/2021/" + federation.code(FIRST),
                Map.of(
                        "document", document("KH-LĐLĐ", "2021-01-28"),
                        "targets", Map.of("newUnions", 1, "newMembers", 27)));
        String union = federation.union(FIRST);

        // when
        federation.admit(union, 11, "2021-04-04");

        // then
        JsonNode progress = federation.report("progress/2021/" + federation.code(FIRST));
        assertThat(progress.at("/newMembers/percent").decimalValue()).isEqualByComparingTo("40.74");
        assertThat(progress.at("/newMembers/remaining").asLong()).isEqualTo(16);
        assertThat(progress.at("/newMembers/status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(progress.at("/newUnions/reachedOn").asText()).isEqualTo("2021-03-01");

        // when
        federation.admit(union, 17, "2021-05-12");

        // then
        JsonNode exceeded = federation.report("progress/2021/" + federation.code(FIRST));
        assertThat(exceeded.at("/newMembers/percent").decimalValue()).isEqualByComparingTo("103.70");
        assertThat(exceeded.at("/newMembers/status").asText()).isEqualTo("EXCEEDED");
        assertThat(exceeded.at("/newMembers/reachedOn").asText()).isEqualTo("2021-05-12");
    }

    @Test
    void r05DistrictsAddUpToTheCityOverOneYearAndOverSeveral(Federation federation) {
        // given
        String first = federation.union(FIRST);
        String second = federation.union(SECOND);

        // when
        federation.admit(first, 3, "2021-06-01");
        federation.admit(second, 4, "2021-06-01");
        federation.admit(second, 5, "2022-06-01");

        // then
        JsonNode table = federation.report("progress/2021?organization=" + federation.code(CITY));
        assertThat(table.at("/total/newMembers/actual").asLong()).isEqualTo(7);
        assertThat(table.at("/organizations/0/newMembers/actual").asLong()).isEqualTo(3);
        assertThat(table.at("/organizations/1/newMembers/actual").asLong()).isEqualTo(4);
        assertThat(federation
                        .report("growth?from=2021-01-01&to=2022-12-31&by=year&organization=" + federation.code(CITY))
                        .at("/total/admitted")
                        .asLong())
                .isEqualTo(12);
    }

    @Test
    void r06UnionsByTheNewMethodAreToldFromTheOthers(Federation federation) {
        // when
        federation.union(FIRST, "NON_STATE", "2021-02-01", "WORKER_INITIATED");
        federation.union(FIRST, "FDI", "2021-03-01", "WORKER_INITIATED");
        federation.union(FIRST, "STATE", "2021-04-01", "FROM_ABOVE");

        // then
        JsonNode growth = federation.report(
                "growth?from=2021-01-01&to=2021-12-31&by=method&organization=" + federation.code(CITY));
        assertThat(growth.path("buckets")).anySatisfy(bucket -> {
            assertThat(bucket.path("key").asText()).isEqualTo("WORKER_INITIATED");
            assertThat(bucket.at("/movements/founded").asLong()).isEqualTo(2);
        });
    }

    @Test
    void r18BriefingsTellMonthsAndQuartersAndWhatIsWantedByTheEndOfJune(Federation federation) {
        // given
        federation.put(
                "plans/2021/" + federation.code(FIRST),
                Map.of(
                        "document",
                        document("KH-LĐLĐ", "2021-01-28"),
                        "targets",
                        Map.of(
                                "newMembers",
                                20,
                                "milestones",
                                List.of(Map.of("measure", "newMembers", "quarter", 2, "target", 20)))));
        String union = federation.union(FIRST);

        // when
        federation.admit(union, 6, "2021-03-30");
        federation.admit(union, 9, "2021-05-30");
        federation.admit(union, 5, "2021-07-02");

        // then
        JsonNode milestone =
                federation.report("progress/2021/" + federation.code(FIRST)).at("/milestones/0");
        assertThat(milestone.path("dueOn").asText()).isEqualTo("2021-06-30");
        assertThat(milestone.path("actual").asLong()).isEqualTo(15);
        assertThat(milestone.path("percent").decimalValue()).isEqualByComparingTo("75.00");
        assertThat(admittedBy("quarter", federation))
                .containsEntry("2021-Q1", 6L)
                .containsEntry("2021-Q2", 9L);
        assertThat(admittedBy("month", federation)).containsEntry("2021-03", 6L).containsEntry("2021-07", 5L);
    }

    private static Map<String, Long> admittedBy(String by, Federation federation) {
        Map<String, Long> admitted = new LinkedHashMap<>();
        federation
                .report("growth?from=2021-01-01&to=2021-12-31&by=" + by + "&organization=" + federation.code(CITY))
                .path("buckets")
                .forEach(bucket -> admitted.put(
                        bucket.path("key").asText(),
                        bucket.at("/movements/admitted").asLong()));
        return admitted;
    }
}
