package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.DepartureReason;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * A person's membership ended.
 *
 * @param sector that of the union's enterprise; absent for a trade syndicate
 * @param method that of the union's founding
 */
public record MemberLeft(
        UUID memberId,
        UUID unionId,
        String organizationCode,
        @Nullable Sector sector,
        FoundingMethod method,
        LocalDate leftOn,
        DepartureReason reason)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return leftOn;
    }
}
