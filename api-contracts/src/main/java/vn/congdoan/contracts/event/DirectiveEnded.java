package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A directive ended earlier than it said itself.
 *
 * @param organizationCode the organization in whose stream it was registered
 * @param endedOn the last date on which it holds
 * @param document that ended it; absent without one
 */
public record DirectiveEnded(
        UUID directiveId,
        String organizationCode,
        LocalDate endedOn,
        @Nullable DocumentReference document) implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return endedOn;
    }
}
