package vn.congdoan.local.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congdoan.local.rows.Federation.CITY;
import static vn.congdoan.local.rows.Federation.FIRST;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Points and classes. */
@ExtendWith(OneStack.class)
class EvaluationRowsIT {

    private static final List<Map<String, Object>> CLASSES = List.of(
            Map.of("code", "excellent", "name", "Hoàn thành xuất sắc", "fromPoints", 90, "distinguished", true),
            Map.of("code", "good", "name", "Hoàn thành tốt", "fromPoints", 80, "distinguished", true),
            Map.of("code", "completed", "name", "Hoàn thành", "fromPoints", 50, "distinguished", false),
            Map.of("code", "not-completed", "name", "Không hoàn thành", "fromPoints", 0, "distinguished", false));

    @Test
    void r10UnionsAreScoredAndClassifiedEachYearByTheScaleForTheirType(Federation federation) {
        // given
        scale(federation, "grassroots", "GRASSROOTS");
        scale(federation, "upper-level", "UPPER_LEVEL");
        String best = federation.union(FIRST, "STATE", "2021-03-01", "FROM_ABOVE");
        String good = federation.union(FIRST, "NON_STATE", "2021-03-01", "FROM_ABOVE");
        String other = federation.union(FIRST, "NON_STATE", "2021-03-01", "FROM_ABOVE");

        // when
        evaluate(federation, "2022/grassroots-unions/" + best, "grassroots", 60, 35);
        evaluate(federation, "2022/grassroots-unions/" + good, "grassroots", 50, 33);
        evaluate(federation, "2022/grassroots-unions/" + other, "grassroots", 40, 20);
        evaluate(federation, "2021-2022/grassroots-unions/" + other, "grassroots", 60, 40);
        evaluate(federation, "2022/organizations/" + federation.code(FIRST), "upper-level", 58, 38);

        // then
        JsonNode unions = federation.report("classifications/2022?level=GRASSROOTS&by=ownership&organization="
                + federation.code(CITY));
        assertThat(unions.at("/total/evaluated").asLong()).isEqualTo(3);
        assertThat(unions.at("/total/distinguished/percent").decimalValue()).isEqualByComparingTo("66.67");
        assertThat(unions.path("buckets")).anySatisfy(bucket -> {
            assertThat(bucket.path("key").asText()).isEqualTo("OTHER");
            assertThat(bucket.at("/classification/distinguished/percent").decimalValue())
                    .isEqualByComparingTo("50.00");
        });
        assertThat(federation
                        .report("classifications/2021-2022?level=GRASSROOTS&by=sector&organization="
                                + federation.code(CITY))
                        .at("/total/distinguished/count")
                        .asLong())
                .isEqualTo(1);
        assertThat(federation
                        .report("classifications/2022?level=UPPER_LEVEL&by=scale&organization=" + federation.code(CITY))
                        .at("/total/distinguished/count")
                        .asLong())
                .isEqualTo(1);
    }

    private static void scale(Federation federation, String scale, String level) {
        federation.put(
                "evaluation-scales/%s/%s/1".formatted(federation.code(CITY), scale),
                Map.of(
                        "name", "Thang điểm",
                        "appliesTo", Map.of("level", level),
                        "validFromYear", 2020,
                        "criteria",
                                List.of(
                                        Map.of("code", "members", "name", "Đoàn viên", "maximum", 60),
                                        Map.of("code", "welfare", "name", "Chăm lo", "maximum", 40)),
                        "classes", CLASSES));
    }

    private static void evaluate(Federation federation, String subject, String scale, int members, int welfare) {
        federation.put(
                "evaluations/" + subject,
                Map.of(
                        "scale", scale,
                        "version", 1,
                        "evaluatedOn", "2022-12-22",
                        "scores",
                                List.of(
                                        Map.of("criterion", "members", "selfScore", 60, "score", members),
                                        Map.of("criterion", "welfare", "selfScore", 40, "score", welfare))));
    }
}
