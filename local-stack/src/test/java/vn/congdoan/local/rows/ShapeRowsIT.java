package vn.congdoan.local.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congdoan.local.rows.Federation.CITY;
import static vn.congdoan.local.rows.Federation.FIRST;
import static vn.congdoan.local.rows.Federation.SECOND;
import static vn.congdoan.local.rows.Federation.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the federation consists of. */
@ExtendWith(OneStack.class)
class ShapeRowsIT {

    @Test
    void r19TheTreeHasSectionsGroupsAndCommitteesWithTerms(Federation federation) {
        // given
        for (String kind : List.of("INDUSTRY", "INDUSTRIAL_ZONE", "CORPORATION")) {
            federation.post(
                    "organizations",
                    Map.of(
                            "code",
                            federation.code("-" + kind.replace("_", "")),
                            "name",
                            "Công đoàn " + kind,
                            "kind",
                            kind,
                            "parentCode",
                            federation.code(CITY),
                            "establishedOn",
                            "2010-01-01"));
        }
        federation.post(
                "organizations",
                Map.of(
                        "code", federation.code("-PHUONG"),
                        "name", "Công đoàn phường Thử nghiệm",
                        "kind", "COMMUNE",
                        "parentCode", federation.code(CITY),
                        "establishedOn", "2025-07-01"));
        String first = federation.union(FIRST, "STATE", "2015-03-01", "FROM_ABOVE");
        String second = federation.union(SECOND, "NON_STATE", "2016-03-01", "FROM_ABOVE");
        federation.union(SECOND, "FDI", "2019-03-01", "WORKER_INITIATED");

        // when
        String section = Federation.id(federation.post(
                "grassroots-unions/" + first + "/sections",
                Map.of("kind", "SECTION", "name", "Công đoàn bộ phận Nhà máy 1", "establishedOn", "2018-05-04")));
        String group = Federation.id(federation.post(
                "grassroots-unions/" + first + "/sections",
                Map.of(
                        "kind", "GROUP",
                        "name", "Tổ công đoàn phân xưởng 1",
                        "establishedOn", "2018-05-10",
                        "parentId", section)));
        federation.post(
                "grassroots-unions/" + second + "/sections",
                Map.of("kind", "GROUP", "name", "Tổ công đoàn văn phòng", "establishedOn", "2018-06-01"));
        federation.post("sections/" + group + "/dissolution", Map.of("on", "2021-06-30"));
        federation.post("grassroots-unions/" + first + "/committees", elected("2017-09-15", 2017, 2022));
        federation.post("grassroots-unions/" + second + "/committees", elected("2018-03-20", 2018, 2023));
        federation.post("organizations/" + federation.code(FIRST) + "/committees", elected("2018-04-01", 2018, 2023));

        // then
        JsonNode committees = federation.get("grassroots-unions/" + first + "/committees");
        assertThat(committees.at("/items/0/formation").asText()).isEqualTo("ELECTED");
        assertThat(committees.at("/items/0/term/toYear").asInt()).isEqualTo(2022);
        assertThat(committees.at("/items/1/formation").asText()).isEqualTo("PROVISIONAL");
        assertThat(committees.at("/items/1/until").asText()).isEqualTo("2017-09-15");
        JsonNode inOfficeBefore = federation.get("grassroots-unions/" + first + "/committees?asOf=2017-01-01");
        assertThat(inOfficeBefore.at("/items/0/formation").asText()).isEqualTo("PROVISIONAL");

        JsonNode shape = shape(federation, "2020-12-31");
        assertThat(shape.at("/total/upperLevelUnions").valueStream())
                .extracting(kind -> kind.path("kind").asText() + " " + kind.path("count"))
                .containsExactly("DISTRICT 2", "COMMUNE 0", "INDUSTRY 1", "INDUSTRIAL_ZONE 1", "CORPORATION 1");
        assertThat(counts(shape.path("total")))
                .isEqualTo("3 unions, 1 sections, 2 groups, committees 1 2 0, above 0 1 0");
        assertThat(counts(part(shape, federation.code(FIRST))))
                .isEqualTo("1 unions, 1 sections, 1 groups, committees 0 1 0, above 0 1 0");
        assertThat(counts(part(shape, federation.code(SECOND))))
                .isEqualTo("2 unions, 0 sections, 1 groups, committees 1 1 0, above 0 0 0");

        JsonNode later = shape(federation, "2023-12-31");
        assertThat(counts(later.path("total")))
                .isEqualTo("3 unions, 1 sections, 1 groups, committees 1 1 1, above 0 1 0");

        // when
        federation.post("grassroots-unions/" + first + "/committees", elected("2023-03-10", 2023, 2028));

        // then
        assertThat(counts(shape(federation, "2023-12-31").path("total")))
                .isEqualTo("3 unions, 1 sections, 1 groups, committees 1 2 0, above 0 1 0");
    }

    private static Map<String, Object> elected(String from, int firstYear, int lastYear) {
        return Map.of(
                "formation",
                "ELECTED",
                "term",
                Map.of("fromYear", firstYear, "toYear", lastYear),
                "from",
                from,
                "decision",
                decision(from),
                "members",
                List.of(
                        Map.of("fullName", "Trần Thị Bình", "role", "CHAIR"),
                        Map.of("fullName", "Lê Văn Nam", "role", "VICE_CHAIR"),
                        Map.of("fullName", "Đỗ Thị Cúc", "role", "MEMBER")));
    }

    private static JsonNode shape(Federation federation, String asOf) {
        return federation.report("shape?organization=" + federation.code(CITY) + "&asOf=" + asOf);
    }

    private static JsonNode part(JsonNode shape, String organization) {
        return shape.path("parts")
                .valueStream()
                .filter(part -> part.at("/organization/code").asText().equals(organization))
                .findFirst()
                .orElseThrow()
                .path("counts");
    }

    /** Committees: provisional ones, elected ones whose term runs, and those whose term has ended. */
    private static String counts(JsonNode counts) {
        return counts.path("unions") + " unions, " + counts.path("sections") + " sections, " + counts.path("groups")
                + " groups, committees " + committees(counts.path("unionCommittees")) + ", above "
                + committees(counts.path("upperLevelCommittees"));
    }

    private static String committees(JsonNode committees) {
        return committees.path("provisional") + " " + committees.path("termRunning") + " "
                + committees.path("termEnded");
    }
}
