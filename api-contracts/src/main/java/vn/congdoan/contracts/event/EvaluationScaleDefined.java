package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.contracts.vocabulary.UnionLevel;

/**
 * A federation said by what unions are evaluated: a version of a scale, for the first time or anew. Once unions are
 * evaluated by it, it is not told again.
 *
 * @param organizationCode the root of the tree whose scale it is
 * @param scale its code, like {@code enterprise-union}
 * @param version 1, 2, 3 …: later ones replace earlier ones from their year on
 * @param revision 1, 2, 3 … of this version
 * @param name in Vietnamese
 * @param enterpriseKinds the employers whose unions it is for; absent where it is for those of any
 * @param unionKinds the kinds of grassroots unions that it is for; absent where it is for any
 * @param validFromYear the first year, or school year by that in which it begins, that it is for
 * @param document that lays it down; absent where none is known
 * @param classes from the best to the last
 */
public record EvaluationScaleDefined(
        String organizationCode,
        String scale,
        int version,
        int revision,
        String name,
        UnionLevel level,
        @Nullable List<EnterpriseKind> enterpriseKinds,
        @Nullable List<UnionKind> unionKinds,
        int validFromYear,
        @Nullable DocumentReference document,
        List<ScaleCriterion> criteria,
        List<ScaleClass> classes,
        LocalDate definedOn)
        implements SingleStreamEvent {

    public EvaluationScaleDefined {
        enterpriseKinds = enterpriseKinds == null ? null : List.copyOf(enterpriseKinds);
        unionKinds = unionKinds == null ? null : List.copyOf(unionKinds);
        criteria = List.copyOf(criteria);
        classes = List.copyOf(classes);
    }

    /**
     * What points are given for.
     *
     * @param code within the version
     * @param maximumHundredths the most points that it can have, in hundredths of a point
     */
    public record ScaleCriterion(String code, int maximumHundredths) {}

    /**
     * What points make of a union: it is in the first class whose limit it reaches and whose condition it meets.
     *
     * @param code within the version
     * @param name in Vietnamese
     * @param fromHundredths the least points, in hundredths of a point
     * @param minimumSharePercent of each criterion's maximum, what its points must be at least; absent without such a condition
     * @param distinguished whether it counts as one of the best in reports
     */
    public record ScaleClass(
            String code,
            String name,
            int fromHundredths,
            @Nullable Integer minimumSharePercent,
            boolean distinguished) {}

    @Override
    public LocalDate occurredOn() {
        return definedOn;
    }
}
