package vn.congdoan.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.congdoan.contracts.event.EvaluationScaleDefined;
import vn.congdoan.contracts.event.UnionEvaluated;
import vn.congdoan.contracts.event.UnionSelfEvaluated;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.reporting.Facts.Union;

/** What is told of evaluations, and of the scales that they are made by. */
public final class EvaluationFacts {

    private EvaluationFacts() {}

    /** A scale of the root: classes {@code excellent}, {@code well}, {@code completed}, {@code not-completed}. */
    public static EvaluationScaleDefined scale(String root, String code, int version, UnionLevel level) {
        return new EvaluationScaleDefined(
                root,
                code,
                version,
                1,
                "Thang điểm " + code,
                level,
                null,
                null,
                2020,
                null,
                List.of(new EvaluationScaleDefined.ScaleCriterion("results", 10_000)),
                List.of(
                        new EvaluationScaleDefined.ScaleClass("excellent", "Xuất sắc", 9_000, null, true),
                        new EvaluationScaleDefined.ScaleClass("well", "Tốt", 7_000, null, true),
                        new EvaluationScaleDefined.ScaleClass("completed", "Hoàn thành", 5_000, null, false),
                        new EvaluationScaleDefined.ScaleClass("not-completed", "Không hoàn thành", 0, null, false)),
                LocalDate.of(2021, 1, 4));
    }

    /** The evaluation of a union by such a scale, {@code grassroots} of version 1. */
    public static UnionEvaluated evaluated(Union union, String period, int revision, int points) {
        return new UnionEvaluated(
                evaluation(union.id().toString(), period),
                union.organization(),
                union.id(),
                UnionLevel.GRASSROOTS,
                union.sector(),
                union.sector() == null ? null : EnterpriseKind.ENTERPRISE,
                union.sector() == null ? UnionKind.SYNDICATE : UnionKind.UNION,
                period,
                "grassroots",
                1,
                points * 100,
                classOf(points),
                points >= 70,
                revision,
                LocalDate.of(2022, 1, 15));
    }

    /** The evaluation of an organization by such a scale, {@code upper-level} of version 1. */
    public static UnionEvaluated evaluated(String organization, String period, int points) {
        return new UnionEvaluated(
                evaluation(organization, period),
                organization,
                null,
                UnionLevel.UPPER_LEVEL,
                null,
                null,
                null,
                period,
                "upper-level",
                1,
                points * 100,
                classOf(points),
                points >= 70,
                1,
                LocalDate.of(2022, 1, 15));
    }

    /** A union's own points, before it is evaluated. */
    public static UnionSelfEvaluated selfEvaluated(Union union, String period, int points) {
        return new UnionSelfEvaluated(
                evaluation(union.id().toString(), period),
                union.organization(),
                union.id(),
                UnionLevel.GRASSROOTS,
                period,
                "grassroots",
                1,
                points * 100,
                1,
                LocalDate.of(2021, 12, 20));
    }

    private static UUID evaluation(String subject, String period) {
        return UUID.nameUUIDFromBytes((subject + period).getBytes(UTF_8));
    }

    private static String classOf(int points) {
        if (points >= 90) {
            return "excellent";
        }
        if (points >= 70) {
            return "well";
        }
        return points >= 50 ? "completed" : "not-completed";
    }
}
