package vn.congdoan.membership.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Invalid;
import vn.congdoan.membership.evaluationscale.Criterion;
import vn.congdoan.membership.evaluationscale.EvaluationScale;

/** What an evaluation must keep to. */
final class EvaluationRules {

    private EvaluationRules() {}

    /** What is wrong with evaluating the subject for that period, on that day. */
    static List<Invalid> periodErrors(Period period, Subject subject, EvaluationRequest request, LocalDate today) {
        var errors = new ArrayList<Invalid>();
        if (period.firstDay().isAfter(today)) {
            errors.add(Invalid.parameter("period", "period.future"));
        } else if (request.evaluatedOn().isBefore(period.firstDay())) {
            errors.add(Invalid.at("/evaluatedOn", "date.too-early", period.firstDay()));
        }
        var union = subject.union();
        if (union != null) {
            if (union.foundedOn().isAfter(period.lastDay())) {
                errors.add(Invalid.parameter("period", "period.before-founding", union.foundedOn()));
            }
            union.dissolvedOn()
                    .filter(dissolvedOn -> dissolvedOn.isBefore(period.firstDay()))
                    .ifPresent(dissolvedOn ->
                            errors.add(Invalid.parameter("period", "period.after-dissolution", dissolvedOn)));
        }
        return errors;
    }

    /**
     * What is wrong with the version that is named.
     *
     * @param versions those of the scale, by their numbers; at least one
     */
    static List<Invalid> versionErrors(int version, Period period, List<EvaluationScale> versions) {
        var named = find(versions, version);
        if (named.isEmpty()) {
            return List.of(Invalid.at("/version", "scale-version.unknown", joined(versions, EvaluationScale::version)));
        }
        if (named.get().validFromYear() > period.year()) {
            return List.of(Invalid.at("/version", "scale.not-yet", named.get().validFromYear()));
        }
        var inForce = versions.stream()
                .filter(each -> each.validFromYear() <= period.year())
                .max(Comparator.comparingInt(EvaluationScale::version))
                .orElseThrow();
        return inForce.version() == version
                ? List.of()
                : List.of(Invalid.at("/version", "scale.not-in-force", period.text(), inForce.version()));
    }

    static Optional<EvaluationScale> find(List<EvaluationScale> versions, int version) {
        return versions.stream().filter(each -> each.version() == version).findFirst();
    }

    /** What is wrong with evaluating the subject by that scale. */
    static List<Invalid> scaleErrors(EvaluationScale scale, Subject subject) {
        var errors = new ArrayList<Invalid>();
        if (scale.level() != subject.level()) {
            errors.add(Invalid.at("/scale", "scale.level", scale.level()));
            return errors;
        }
        if (isOther(scale.unionKinds(), subject.unionKind())) {
            errors.add(Invalid.at("/scale", "scale.union-kind", joined(scale.unionKinds(), kind -> kind)));
        }
        if (isOther(scale.enterpriseKinds(), subject.enterpriseKind())) {
            errors.add(Invalid.at("/scale", "scale.enterprise-kind", joined(scale.enterpriseKinds(), kind -> kind)));
        }
        return errors;
    }

    private static <E> boolean isOther(Set<E> kinds, @Nullable E kind) {
        return !kinds.isEmpty() && (kind == null || !kinds.contains(kind));
    }

    /** What is wrong with the points: every criterion has them once, and no more than its maximum. */
    static List<Invalid> scoreErrors(EvaluationScale scale, EvaluationRequest request) {
        var errors = new ArrayList<Invalid>();
        var criteria = new HashMap<String, Criterion>();
        scale.criteria().forEach(each -> criteria.put(each.code(), each));
        var missing = new HashSet<>(criteria.keySet());
        var fromAbove = request.givesScores();
        for (var i = 0; i < request.scores().size(); i++) {
            var score = request.scores().get(i);
            var at = "/scores/" + i;
            var criterion = criteria.get(score.criterion());
            if (criterion == null) {
                errors.add(
                        Invalid.at(at + "/criterion", "criterion.unknown", joined(scale.criteria(), Criterion::code)));
                continue;
            }
            if (!missing.remove(score.criterion())) {
                errors.add(Invalid.at(at + "/criterion", "criterion.repeated"));
            }
            if (score.selfScore() != null && score.selfScore().compareTo(criterion.maximum()) > 0) {
                errors.add(Invalid.at(at + "/selfScore", "score.maximum", criterion.maximum()));
            }
            if (score.score() != null && score.score().compareTo(criterion.maximum()) > 0) {
                errors.add(Invalid.at(at + "/score", "score.maximum", criterion.maximum()));
            }
            if (fromAbove && score.score() == null) {
                errors.add(Invalid.at(at + "/score", "required"));
            }
            if (!fromAbove && score.selfScore() == null) {
                errors.add(Invalid.at(at + "/selfScore", "required"));
            }
        }
        if (!missing.isEmpty()) {
            var lacking = scale.criteria().stream()
                    .map(Criterion::code)
                    .filter(missing::contains)
                    .collect(Collectors.joining(", "));
            errors.add(Invalid.at("/scores", "criterion.missing", lacking));
        }
        return errors;
    }

    private static <T> String joined(Collection<T> all, Function<T, Object> text) {
        return all.stream().map(each -> text.apply(each).toString()).collect(Collectors.joining(", "));
    }
}
