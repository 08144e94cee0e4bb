package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * A grassroots union ended by a decision.
 *
 * @param sector that of its enterprise; absent for a trade syndicate
 * @param method that of its founding
 */
public record UnionDissolved(
        UUID unionId,
        String organizationCode,
        @Nullable Sector sector,
        FoundingMethod method,
        LocalDate dissolvedOn,
        DocumentReference decision)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return dissolvedOn;
    }
}
