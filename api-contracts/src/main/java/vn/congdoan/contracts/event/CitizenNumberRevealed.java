package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import vn.congdoan.contracts.vocabulary.RevealPurpose;

/**
 * An officer was shown a person's citizen number in full. The number is not told.
 *
 * @param purpose what the officer needed it for
 */
public record CitizenNumberRevealed(
        UUID memberId, UUID unionId, String organizationCode, RevealPurpose purpose, LocalDate revealedOn)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return revealedOn;
    }
}
