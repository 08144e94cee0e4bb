package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.ApproachOutcome;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * A federation's people went to an employer on the register to speak for a union.
 *
 * @param approachedOn the date by which it counts
 * @param outcome absent where nothing is known of it yet
 */
public record EnterpriseApproached(
        UUID approachId,
        UUID enterpriseId,
        String organizationCode,
        EnterpriseKind kind,
        Sector sector,
        LocalDate approachedOn,
        @Nullable ApproachOutcome outcome)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return approachedOn;
    }
}
