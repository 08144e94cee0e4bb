package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.OrganizationKind;

/**
 * An organization joined the tree; the first event of its stream.
 *
 * @param parentCode absent for a root
 * @param registeredOn the date on which it was entered
 * @param establishedOn the date since when it exists; absent where unknown
 */
public record OrganizationRegistered(
        String code,
        String name,
        OrganizationKind kind,
        @Nullable String parentCode,
        LocalDate registeredOn,
        @Nullable LocalDate establishedOn)
        implements MembershipEvent {

    /** One of which it is unknown since when it exists. */
    public OrganizationRegistered(
            String code, String name, OrganizationKind kind, @Nullable String parentCode, LocalDate registeredOn) {
        this(code, name, kind, parentCode, registeredOn, null);
    }

    @Override
    public LocalDate occurredOn() {
        return registeredOn;
    }

    @Override
    public List<String> organizations() {
        return List.of(code);
    }
}
