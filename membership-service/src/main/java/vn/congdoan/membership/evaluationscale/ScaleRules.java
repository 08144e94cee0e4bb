package vn.congdoan.membership.evaluationscale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.http.Invalid;
import vn.congdoan.membership.organization.Organization;

/** What a version of a scale must keep to, so that it puts every union in exactly one class. */
final class ScaleRules {

    private ScaleRules() {}

    /**
     * What is wrong with it.
     *
     * @param owner whose scale it is to be
     * @param others the versions of the scale that there are
     */
    static List<Invalid> errors(
            Organization owner, int version, ScaleDefinitionRequest request, List<EvaluationScale> others) {
        var errors = new ArrayList<Invalid>();
        if (owner.parentCode().isPresent()) {
            errors.add(Invalid.parameter("organizationCode", "organization.not-root", owner.rootCode()));
        }
        scope(request.appliesTo(), errors);
        years(version, request.validFromYear(), others, errors);
        criteria(request.criteria(), errors);
        classes(request, errors);
        return errors;
    }

    private static void scope(AppliesTo scope, List<Invalid> errors) {
        if (scope.level() == UnionLevel.UPPER_LEVEL) {
            if (scope.enterpriseKinds() != null) {
                errors.add(Invalid.at("/appliesTo/enterpriseKinds", "scale.kinds-not-allowed"));
            }
            if (scope.unionKinds() != null) {
                errors.add(Invalid.at("/appliesTo/unionKinds", "scale.kinds-not-allowed"));
            }
        }
    }

    /** In any year the version in force is the last one that has begun, so a later version begins later. */
    private static void years(int version, int year, List<EvaluationScale> others, List<Invalid> errors) {
        others.stream()
                .filter(other -> other.version() < version && other.validFromYear() >= year)
                .mapToInt(EvaluationScale::validFromYear)
                .max()
                .ifPresent(latest -> errors.add(Invalid.at("/validFromYear", "scale.year-order", latest)));
        others.stream()
                .filter(other -> other.version() > version && other.validFromYear() <= year)
                .mapToInt(EvaluationScale::validFromYear)
                .min()
                .ifPresent(next -> errors.add(Invalid.at("/validFromYear", "scale.year-before-next", next)));
    }

    private static void criteria(List<Criterion> criteria, List<Invalid> errors) {
        var codes = new HashSet<String>();
        for (var i = 0; i < criteria.size(); i++) {
            if (!codes.add(criteria.get(i).code())) {
                errors.add(Invalid.at("/criteria/" + i + "/code", "code.repeated"));
            }
            if (criteria.get(i).maximum().signum() == 0) {
                errors.add(Invalid.at("/criteria/" + i + "/maximum", "scale.maximum"));
            }
        }
    }

    private static void classes(ScaleDefinitionRequest request, List<Invalid> errors) {
        var classes = request.classes();
        var codes = new HashSet<String>();
        for (var i = 0; i < classes.size(); i++) {
            var at = "/classes/" + i;
            if (!codes.add(classes.get(i).code())) {
                errors.add(Invalid.at(at + "/code", "code.repeated"));
            }
            if (i > 0) {
                var before = classes.get(i - 1);
                if (classes.get(i).fromPoints().compareTo(before.fromPoints()) >= 0) {
                    errors.add(Invalid.at(at + "/fromPoints", "scale.class-order", before.fromPoints()));
                }
                if (classes.get(i).distinguished() && !before.distinguished()) {
                    errors.add(Invalid.at(at + "/distinguished", "scale.distinguished"));
                }
            }
        }
        if (!classes.get(0).distinguished()) {
            errors.add(Invalid.at("/classes/0/distinguished", "scale.distinguished"));
        }
        var most = request.criteria().stream().map(Criterion::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (classes.get(0).fromPoints().compareTo(most) > 0) {
            errors.add(Invalid.at("/classes/0/fromPoints", "scale.first-class", most));
        }
        var last = classes.get(classes.size() - 1);
        if (last.fromPoints().signum() > 0) {
            errors.add(Invalid.at("/classes/" + (classes.size() - 1) + "/fromPoints", "scale.last-class"));
        }
        if (last.minimumShareOfEachCriterion() != null) {
            errors.add(Invalid.at(
                    "/classes/" + (classes.size() - 1) + "/minimumShareOfEachCriterion", "scale.last-class"));
        }
    }
}
