package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.UnionLevel;

/**
 * A union gave itself points for a year, before the level above does. It is in no class by that.
 *
 * @param organizationCode the organization that did, or that of the grassroots union that did
 * @param unionId the grassroots union; absent where it is the organization itself
 * @param period a calendar year like {@code 2021}, or a school year like {@code 2019-2020}
 * @param scale code of the scale of the tree's root
 * @param version of the scale
 * @param pointsHundredths the sum of the criteria, in hundredths of a point
 * @param revision of the evaluation: 1, 2, 3 …
 * @param evaluatedOn the date of the self-evaluation
 */
public record UnionSelfEvaluated(
        UUID evaluationId,
        String organizationCode,
        @Nullable UUID unionId,
        UnionLevel level,
        String period,
        String scale,
        int version,
        int pointsHundredths,
        int revision,
        LocalDate evaluatedOn)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return evaluatedOn;
    }
}
