package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import vn.congdoan.contracts.vocabulary.ErasureGround;

/**
 * What told who a person is was erased from a membership, which itself stays and counts.
 *
 * @param ground the legal ground
 */
public record PersonalDataErased(
        UUID memberId, UUID unionId, String organizationCode, ErasureGround ground, LocalDate erasedOn)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return erasedOn;
    }
}
