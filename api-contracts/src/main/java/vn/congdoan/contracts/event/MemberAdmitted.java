package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * A person became a member of a grassroots union by a decision; one event a person, also in a batch.
 *
 * @param sector that of the union's enterprise; absent for a trade syndicate
 * @param method that of the union's founding
 */
public record MemberAdmitted(
        UUID memberId,
        UUID unionId,
        String organizationCode,
        @Nullable Sector sector,
        FoundingMethod method,
        LocalDate admittedOn,
        DocumentReference decision)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return admittedOn;
    }
}
