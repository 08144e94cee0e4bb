package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Readiness;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * An employer on the register was surveyed. What it says replaces earlier surveys from its date on.
 *
 * @param surveyedOn the date by which it counts
 * @param headcount workers found
 * @param permanent those of them with permanent work; absent where not counted
 * @param seasonal those of them with seasonal work; absent where not counted
 * @param familyMembers those of them of the owner's family; absent where not counted
 * @param classification what follows from it for the work of founding
 */
public record EnterpriseSurveyed(
        UUID surveyId,
        UUID enterpriseId,
        String organizationCode,
        EnterpriseKind kind,
        Sector sector,
        LocalDate surveyedOn,
        int headcount,
        @Nullable Integer permanent,
        @Nullable Integer seasonal,
        @Nullable Integer familyMembers,
        Readiness readiness,
        EnterpriseClassification classification)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return surveyedOn;
    }
}
