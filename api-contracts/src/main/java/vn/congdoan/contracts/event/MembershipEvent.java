package vn.congdoan.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * A fact of the journal. It carries identifiers, dates, codes and counts only, never personal data; the names in it are
 * those of organizations and unions.
 */
public sealed interface MembershipEvent
        permits ActivityKindDefined,
                ActivityRecorded,
                ActivityWithdrawn,
                CitizenNumberRevealed,
                EnterpriseRegistered,
                MemberAdmitted,
                MemberCorrected,
                MemberLeft,
                MemberTransferred,
                OrganizationRegistered,
                PersonalDataErased,
                PlanAssigned,
                PlanRevised,
                UnionDissolved,
                UnionFounded {

    /** The date of the fact in Asia/Ho_Chi_Minh, by which it is counted, whenever it was recorded. */
    @JsonIgnore
    LocalDate occurredOn();
}
