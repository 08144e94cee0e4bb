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
                CommitteeFormed,
                DirectiveEnded,
                DirectiveRegistered,
                EnterpriseApproached,
                EnterpriseRegistered,
                EnterpriseSurveyed,
                MemberAdmitted,
                MemberCorrected,
                MemberLeft,
                MemberTransferred,
                OrganizationClosed,
                OrganizationRegistered,
                OrganizationRenamed,
                PersonalDataErased,
                PlanAssigned,
                PlanRevised,
                SectionDissolved,
                SectionEstablished,
                UnionDissolved,
                UnionFeesInspected,
                UnionFounded,
                UnionReassigned,
                EvaluationScaleDefined,
                UnionEvaluated,
                UnionSelfEvaluated {

    /** The date of the fact in Asia/Ho_Chi_Minh, by which it is counted, whenever it was recorded. */
    @JsonIgnore
    LocalDate occurredOn();
}
