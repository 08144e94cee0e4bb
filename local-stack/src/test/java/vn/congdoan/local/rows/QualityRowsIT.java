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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.congdoan.local.demo.DemoException;

/** How well unions do, by scales that are data. */
@ExtendWith(OneStack.class)
class QualityRowsIT {

    private static final Map<String, Object> GRASSROOTS = Map.of("level", "GRASSROOTS");
    private static final Map<String, Object> UPPER_LEVEL = Map.of("level", "UPPER_LEVEL");

    private static final List<Map<String, Object>> CRITERIA = List.of(
            Map.of("code", "care", "name", "Chăm lo, bảo vệ đoàn viên", "maximum", 75),
            Map.of("code", "organization", "name", "Xây dựng tổ chức công đoàn", "maximum", 25));

    private static final List<Map<String, Object>> CLASSES_BEFORE_2019 = List.of(
            Map.of(
                    "code",
                    "strong",
                    "name",
                    "Vững mạnh",
                    "fromPoints",
                    85,
                    "minimumShareOfEachCriterion",
                    50,
                    "distinguished",
                    true),
            classFrom(70, "fair", "Khá", true),
            classFrom(50, "average", "Trung bình", false),
            classFrom(0, "weak", "Yếu kém", false));

    /** The classes of Guidance 1294/HD-TLĐ of 2019-08-14; the limits are made up. */
    private static final List<Map<String, Object>> CLASSES_SINCE_2019 = List.of(
            classFrom(90, "excellent", "Hoàn thành xuất sắc nhiệm vụ", true),
            classFrom(70, "well", "Hoàn thành tốt nhiệm vụ", true),
            classFrom(50, "completed", "Hoàn thành nhiệm vụ", false),
            classFrom(0, "not-completed", "Không hoàn thành nhiệm vụ", false));

    private static Map<String, Object> classFrom(int points, String code, String name, boolean distinguished) {
        return Map.of("code", code, "name", name, "fromPoints", points, "distinguished", distinguished);
    }

    @Test
    void r10TheScaleOfTheYearGivesTheClassThatPointsMakeOfAUnion(Federation federation) {
        // given
        define(federation, "enterprise-union", 1, GRASSROOTS, 2010, CLASSES_BEFORE_2019);
        define(federation, "enterprise-union", 2, GRASSROOTS, 2019, CLASSES_SINCE_2019);
        String union = "grassroots-unions/" + federation.union(FIRST, "NON_STATE", "2017-02-01", "FROM_ABOVE");

        // when
        JsonNode strong = evaluate(federation, "2017", union, "enterprise-union/1", 75, 12.5);
        JsonNode fair = evaluate(federation, "2018", union, "enterprise-union/1", 75, 12);
        JsonNode well = evaluate(federation, "2021", union, "enterprise-union/2", 75, 12);
        JsonNode itself = federation
                .put("evaluations/2022/" + union, evaluation("2022", "enterprise-union/2", scores("selfScore", 75, 20)))
                .body();

        // then
        assertThat(strong.path("className").asText()).isEqualTo("Vững mạnh");
        // 87 points, but less than half of those of a criterion.
        assertThat(fair.path("points").decimalValue()).isEqualByComparingTo("87");
        assertThat(fair.path("className").asText()).isEqualTo("Khá");
        assertThat(well.path("className").asText()).isEqualTo("Hoàn thành tốt nhiệm vụ");
        assertThat(itself.path("selfPoints").decimalValue()).isEqualByComparingTo("95");
        assertThat(itself.has("className")).isFalse();
        // What a union gave itself doesn't count.
        assertThat(buckets(
                        federation.report(
                                "classifications?fromYear=2017&toYear=2022&organization=" + federation.code(CITY)),
                        "periods"))
                .containsExactly(
                        Map.entry("2017", "1 of 1: 100.00"),
                        Map.entry("2018", "1 of 1: 100.00"),
                        Map.entry("2021", "1 of 1: 100.00"));
    }

    @Test
    void r10TheTwoBestClassesHaveSharesByOwnershipSectorAndLevel(Federation federation) {
        // given
        define(federation, "grassroots", 1, GRASSROOTS, 2019, CLASSES_SINCE_2019);
        define(federation, "upper-level", 1, UPPER_LEVEL, 2019, CLASSES_SINCE_2019);

        // when
        evaluateNew(federation, FIRST, "STATE", 75, 20);
        evaluateNew(federation, FIRST, "STATE", 60, 20);
        evaluateNew(federation, SECOND, "STATE", 60, 12);
        evaluateNew(federation, SECOND, "STATE", 50, 10);
        evaluateNew(federation, FIRST, "NON_STATE", 60, 20);
        evaluateNew(federation, FIRST, "NON_STATE", 50, 10);
        evaluateNew(federation, SECOND, "FDI", 20, 10);
        for (String district : List.of(FIRST, SECOND)) {
            evaluate(federation, "2021", "organizations/" + federation.code(district), "upper-level/1", 75, 20);
        }

        // then
        JsonNode byOwnership = classified(federation, "2021", "level=GRASSROOTS&by=ownership");
        assertThat(share(byOwnership.path("total"))).isEqualTo("4 of 7: 57.14");
        assertThat(buckets(byOwnership, "buckets"))
                .containsExactly(Map.entry("STATE", "3 of 4: 75.00"), Map.entry("OTHER", "1 of 3: 33.33"));
        assertThat(buckets(classified(federation, "2021", "level=GRASSROOTS&by=sector"), "buckets"))
                .containsExactly(
                        Map.entry("STATE", "3 of 4: 75.00"),
                        Map.entry("NON_STATE", "1 of 2: 50.00"),
                        Map.entry("FDI", "0 of 1: 0.00"),
                        Map.entry("NONE", "0 of 0: null"));
        assertThat(share(classified(federation, "2021", "level=UPPER_LEVEL").path("total")))
                .isEqualTo("2 of 2: 100.00");
        assertThat(buckets(classified(federation, "2021", "by=organization"), "buckets"))
                .containsExactly(
                        Map.entry(federation.code(CITY), "0 of 0: null"),
                        Map.entry(federation.code(FIRST), "4 of 5: 80.00"),
                        Map.entry(federation.code(SECOND), "2 of 4: 50.00"));
    }

    @Test
    void r10SchoolUnionsAreEvaluatedBySchoolYears(Federation federation) {
        // given
        define(
                federation,
                "school-union",
                1,
                Map.of("level", "GRASSROOTS", "enterpriseKinds", List.of("SCHOOL")),
                2018,
                CLASSES_SINCE_2019);
        String first = schoolUnion(federation);
        String second = schoolUnion(federation);
        String company = "grassroots-unions/" + federation.union(FIRST, "NON_STATE", "2018-09-10", "FROM_ABOVE");

        // when
        evaluate(federation, "2019-2020", first, "school-union/1", 70, 22);
        evaluate(federation, "2019-2020", second, "school-union/1", 50, 10);
        evaluate(federation, "2020-2021", first, "school-union/1", 60, 15);

        // then
        assertThatThrownBy(() -> evaluate(federation, "2019-2020", company, "school-union/1", 70, 22))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("scale.enterprise-kind");
        assertThat(buckets(classified(federation, "2019-2020", "by=enterpriseKind"), "buckets"))
                .containsEntry("SCHOOL", "1 of 2: 50.00");
        assertThat(share(classified(federation, "2020-2021", "by=sector").path("total")))
                .isEqualTo("1 of 1: 100.00");
        assertThat(share(classified(federation, "2020", "by=sector").path("total")))
                .isEqualTo("0 of 0: null");
    }

    private static String schoolUnion(Federation federation) {
        String school = federation.employer(
                FIRST, Map.of("kind", "SCHOOL", "sector", "STATE", "name", "Trường THCS Thử nghiệm", "headcount", 70));
        return "grassroots-unions/" + federation.found(FIRST, school, "2018-09-10", "FROM_ABOVE");
    }

    @Test
    void r10UpperLevelUnionsAreEvaluatedToo(Federation federation) {
        // given
        define(federation, "upper-level", 1, UPPER_LEVEL, 2019, CLASSES_SINCE_2019);
        String industry = federation.code("-GD");
        federation.post(
                "organizations",
                Map.of(
                        "code",
                        industry,
                        "name",
                        "Công đoàn ngành Giáo dục",
                        "kind",
                        "INDUSTRY",
                        "parentCode",
                        federation.code(CITY)));

        // when
        evaluate(federation, "2021", "organizations/" + federation.code(FIRST), "upper-level/1", 75, 20);
        evaluate(federation, "2021", "organizations/" + federation.code(SECOND), "upper-level/1", 50, 12);
        JsonNode evaluated = evaluate(federation, "2021", "organizations/" + industry, "upper-level/1", 60, 14.5);

        // then
        assertThat(evaluated.path("level").asText()).isEqualTo("UPPER_LEVEL");
        assertThat(evaluated.path("className").asText()).isEqualTo("Hoàn thành tốt nhiệm vụ");
        JsonNode classified = classified(federation, "2021", "level=UPPER_LEVEL&by=organization");
        assertThat(share(classified.path("total"))).isEqualTo("2 of 3: 66.67");
        assertThat(buckets(classified, "buckets"))
                .containsEntry(federation.code(SECOND), "0 of 1: 0.00")
                .containsEntry(industry, "1 of 1: 100.00");
        JsonNode evidence = federation.report(
                "classifications/2021/evidence?level=UPPER_LEVEL&class=well&organization=" + federation.code(CITY));
        assertThat(evidence.path("total").asLong()).isEqualTo(1);
        assertThat(evidence.at("/items/0/organization/code").asText()).isEqualTo(industry);
    }

    private static void define(
            Federation federation,
            String scale,
            int version,
            Map<String, Object> appliesTo,
            int validFromYear,
            List<Map<String, Object>> classes) {
        federation.put(
                "evaluation-scales/" + federation.code(CITY) + "/" + scale + "/" + version,
                Map.of(
                        "name",
                        "Thang điểm " + scale,
                        "appliesTo",
                        appliesTo,
                        "validFromYear",
                        validFromYear,
                        "criteria",
                        CRITERIA,
                        "classes",
                        classes));
    }

    /** Founds a union in 2020 and evaluates it for 2021. */
    private static void evaluateNew(
            Federation federation, String place, String sector, double care, double organization) {
        String union = federation.union(place, sector, "2020-03-01", "FROM_ABOVE");
        evaluate(federation, "2021", "grassroots-unions/" + union, "grassroots/1", care, organization);
    }

    /**
     * Evaluates as the level above.
     *
     * @param scale its code and version
     */
    private static JsonNode evaluate(
            Federation federation, String period, String subject, String scale, double care, double organization) {
        return federation
                .put(
                        "evaluations/" + period + "/" + subject,
                        evaluation(period, scale, scores("score", care, organization)))
                .body();
    }

    private static Map<String, Object> evaluation(String period, String scale, List<Map<String, Object>> scores) {
        int version = scale.indexOf('/');
        return Map.of(
                "scale",
                scale.substring(0, version),
                "version",
                Integer.parseInt(scale.substring(version + 1)),
                "evaluatedOn",
                lastYearOf(period) + "-12-20",
                "scores",
                scores);
    }

    private static String lastYearOf(String period) {
        return period.substring(period.length() - 4);
    }

    /** @param giver the field of points from above, or of the union's own */
    private static List<Map<String, Object>> scores(String giver, double care, double organization) {
        return List.of(
                Map.of("criterion", "care", giver, care), Map.of("criterion", "organization", giver, organization));
    }

    /** {@return a report of the whole city} */
    private static JsonNode classified(Federation federation, String period, String query) {
        return federation.report("classifications/" + period + "?" + query + "&organization=" + federation.code(CITY));
    }

    /** The two best classes in each part of a report, by the parts' keys in order. */
    private static Map<String, String> buckets(JsonNode report, String field) {
        Map<String, String> buckets = new LinkedHashMap<>();
        report.path(field)
                .forEach(bucket -> buckets.put(bucket.path("key").asText(), share(bucket.path("classification"))));
        return buckets;
    }

    /** How many unions are in the two best classes. */
    private static String share(JsonNode classification) {
        return "%s of %s: %s"
                .formatted(
                        classification.at("/distinguished/count").asText(),
                        classification.path("evaluated").asText(),
                        percent(classification.at("/distinguished/percent")));
    }
}
