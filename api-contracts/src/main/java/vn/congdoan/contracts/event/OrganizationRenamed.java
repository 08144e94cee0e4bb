package vn.congdoan.contracts.event;

import java.time.LocalDate;

/**
 * An organization has another name from a date on. Its code stays.
 *
 * @param organizationCode the organization that is renamed
 * @param name the name that it has since then
 * @param renamedOn the date; a renaming may be told after one of a later date
 */
public record OrganizationRenamed(String organizationCode, String name, LocalDate renamedOn, DocumentReference decision)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return renamedOn;
    }
}
