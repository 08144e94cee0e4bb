package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.SectionKind;

/**
 * A section or a group came to exist in a grassroots union.
 *
 * @param organizationCode the organization that the union stood below on that date
 * @param parentId the section that a group is in; absent where it is in none
 * @param decision that of the union; absent without one
 */
public record SectionEstablished(
        UUID sectionId,
        UUID unionId,
        String organizationCode,
        SectionKind kind,
        @Nullable UUID parentId,
        LocalDate establishedOn,
        @Nullable DocumentReference decision)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return establishedOn;
    }
}
