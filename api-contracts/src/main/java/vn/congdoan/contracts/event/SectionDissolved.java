package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.SectionKind;

/**
 * A section or a group of a grassroots union ended.
 *
 * @param organizationCode the organization that the union stood below on that date
 * @param decision that of the union; absent without one
 */
public record SectionDissolved(
        UUID sectionId,
        UUID unionId,
        String organizationCode,
        SectionKind kind,
        LocalDate dissolvedOn,
        @Nullable DocumentReference decision)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return dissolvedOn;
    }
}
