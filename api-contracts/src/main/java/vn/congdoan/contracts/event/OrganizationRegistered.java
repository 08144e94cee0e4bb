package vn.congdoan.contracts.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.OrganizationKind;

/**
 * An organization joined the tree; the first event of its stream.
 *
 * @param parentCode absent for a root
 * @param registeredOn the date on which it was entered
 */
public record OrganizationRegistered(
        String code,
        String name,
        OrganizationKind kind,
        @Nullable String parentCode,
        LocalDate registeredOn) implements MembershipEvent {

    @Override
    public LocalDate occurredOn() {
        return registeredOn;
    }
}
