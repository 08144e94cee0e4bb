package vn.congdoan.membership;

import static org.hamcrest.Matchers.oneOf;
import static vn.congdoan.membership.Bodies.with;

import java.util.List;
import java.util.Map;

/** What tests send of evaluations, and of the scales that they are made by. */
public final class EvaluationBodies {

    private EvaluationBodies() {}

    /**
     * What a scale's PUT takes: two criteria of 60 and 40 points, and the classes and conditions of the scale before
     * 2019.
     */
    public static Map<String, Object> scale() {
        return Map.of(
                "name",
                "Thang điểm công đoàn cơ sở",
                "appliesTo",
                Map.of("level", "GRASSROOTS"),
                "validFromYear",
                1990,
                "criteria",
                List.of(
                        Map.of("code", "care", "name", "Chăm lo, bảo vệ", "maximum", 60),
                        Map.of("code", "organization", "name", "Xây dựng tổ chức", "maximum", 40)),
                "classes",
                List.of(
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
                        Map.of("code", "fair", "name", "Khá", "fromPoints", 70, "distinguished", true),
                        Map.of("code", "average", "name", "Trung bình", "fromPoints", 50, "distinguished", false),
                        Map.of("code", "weak", "name", "Yếu kém", "fromPoints", 0, "distinguished", false)));
    }

    /** The scales {@code grassroots} and {@code upper-level} of the root of the organization's tree, both as {@link #scale()}. */
    public static void scales(String organization) {
        var scales = "/v1/evaluation-scales/" + rootOf(organization);
        SignedIn.cityOfficer()
                .body(scale())
                .put(scales + "/grassroots/1")
                .then()
                .statusCode(oneOf(200, 201));
        SignedIn.cityOfficer()
                .body(with(scale(), "/appliesTo/level", "UPPER_LEVEL"))
                .put(scales + "/upper-level/1")
                .then()
                .statusCode(oneOf(200, 201));
    }

    /** What an evaluation's PUT takes of the level above, by a scale as {@link #scale()}. */
    public static Map<String, Object> evaluation(String scale, double care, double organization) {
        return evaluation(
                scale,
                List.of(
                        Map.of("criterion", "care", "score", care, "evidence", "Biên bản chấm điểm của bà Lan"),
                        Map.of("criterion", "organization", "score", organization)));
    }

    /** What an evaluation's PUT takes of the union itself, by a scale as {@link #scale()}. */
    public static Map<String, Object> selfEvaluation(String scale, double care, double organization) {
        return evaluation(
                scale,
                List.of(
                        Map.of("criterion", "care", "selfScore", care, "evidence", "Ông Nam đã báo cáo"),
                        Map.of("criterion", "organization", "selfScore", organization)));
    }

    private static Map<String, Object> evaluation(String scale, List<Map<String, Object>> scores) {
        return Map.of("scale", scale, "version", 1, "evaluatedOn", "2022-01-15", "scores", scores);
    }

    /** The root of the tree that an organization made here is in; returns its code. */
    private static String rootOf(String organization) {
        return organization.split("-", 2)[0];
    }
}
