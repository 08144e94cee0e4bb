package vn.congdoan.contracts.event;

import java.util.List;

/** A fact that one organization's stream tells. */
sealed interface SingleStreamEvent extends MembershipEvent
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
                EvaluationScaleDefined,
                MemberAdmitted,
                MemberCorrected,
                MemberLeft,
                OrganizationClosed,
                OrganizationRenamed,
                PersonalDataErased,
                PlanAssigned,
                PlanRevised,
                SectionDissolved,
                SectionEstablished,
                UnionDissolved,
                UnionEvaluated,
                UnionFeesInspected,
                UnionFounded,
                UnionSelfEvaluated {

    /** The code of that organization. */
    String organizationCode();

    @Override
    default List<String> organizations() {
        return List.of(organizationCode());
    }
}
