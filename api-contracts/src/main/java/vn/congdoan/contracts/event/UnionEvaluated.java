package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.contracts.vocabulary.UnionLevel;

/**
 * The level above evaluated a union for a year, or evaluated it anew: points by a scale, and the class that they give.
 *
 * @param organizationCode the organization that was evaluated, or that of the grassroots union that was
 * @param unionId the grassroots union; absent where the organization itself was evaluated
 * @param sector that of the union's enterprise; absent without one
 * @param enterpriseKind that of the union's enterprise; absent without one
 * @param unionKind absent where the organization itself was evaluated
 * @param period a calendar year like {@code 2021}, or a school year like {@code 2019-2020}
 * @param scale code of the scale of the tree's root
 * @param version of the scale
 * @param pointsHundredths the sum of the criteria, in hundredths of a point
 * @param classCode which of the version's classes that is
 * @param distinguished whether that class counts as one of the best
 * @param revision of the evaluation: 1, 2, 3 …, self-evaluations counted too; a later one replaces the earlier ones
 * @param evaluatedOn the date of this evaluation
 */
public record UnionEvaluated(
        UUID evaluationId,
        String organizationCode,
        @Nullable UUID unionId,
        UnionLevel level,
        @Nullable Sector sector,
        @Nullable EnterpriseKind enterpriseKind,
        @Nullable UnionKind unionKind,
        String period,
        String scale,
        int version,
        int pointsHundredths,
        String classCode,
        boolean distinguished,
        int revision,
        LocalDate evaluatedOn)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return evaluatedOn;
    }
}
