package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionKind;

/**
 * A grassroots union came to exist by a decision.
 *
 * @param enterpriseId absent for a trade syndicate
 * @param sector that of the enterprise; absent for a trade syndicate
 */
public record UnionFounded(
        UUID unionId,
        String organizationCode,
        String name,
        UnionKind kind,
        @Nullable UUID enterpriseId,
        @Nullable Sector sector,
        FoundingMethod method,
        LocalDate foundedOn,
        DocumentReference decision)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return foundedOn;
    }
}
