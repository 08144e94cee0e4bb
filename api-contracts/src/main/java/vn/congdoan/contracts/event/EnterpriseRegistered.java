package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * An employer was entered in an organization's register.
 *
 * @param headcount workers it employs
 * @param registeredOn the date on which it was entered
 */
public record EnterpriseRegistered(
        UUID enterpriseId,
        String organizationCode,
        EnterpriseKind kind,
        Sector sector,
        int headcount,
        LocalDate registeredOn)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return registeredOn;
    }
}
