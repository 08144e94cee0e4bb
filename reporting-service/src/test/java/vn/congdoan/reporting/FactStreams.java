package vn.congdoan.reporting;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.congdoan.contracts.event.ActivityKindDefined;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.ActivityWithdrawn;
import vn.congdoan.contracts.event.CommitteeFormed;
import vn.congdoan.contracts.event.DirectiveEnded;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.event.EnterpriseApproached;
import vn.congdoan.contracts.event.EnterpriseRegistered;
import vn.congdoan.contracts.event.EnterpriseSurveyed;
import vn.congdoan.contracts.event.EvaluationScaleDefined;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.contracts.event.MemberLeft;
import vn.congdoan.contracts.event.MemberTransferred;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.event.OrganizationClosed;
import vn.congdoan.contracts.event.OrganizationRegistered;
import vn.congdoan.contracts.event.OrganizationRenamed;
import vn.congdoan.contracts.event.PlanAssigned;
import vn.congdoan.contracts.event.PlanRevised;
import vn.congdoan.contracts.event.SectionDissolved;
import vn.congdoan.contracts.event.SectionEstablished;
import vn.congdoan.contracts.event.UnionDissolved;
import vn.congdoan.contracts.event.UnionEvaluated;
import vn.congdoan.contracts.event.UnionFeesInspected;
import vn.congdoan.contracts.event.UnionFounded;
import vn.congdoan.contracts.event.UnionReassigned;
import vn.congdoan.contracts.event.UnionSelfEvaluated;

/** The organizations in whose streams membership-service would tell a fact. */
public final class FactStreams {

    private FactStreams() {}

    public static Set<String> of(MembershipEvent fact) {
        if (fact instanceof OrganizationRegistered registered) {
            return Set.of(registered.code());
        } else if (fact instanceof UnionFounded founded) {
            return Set.of(founded.organizationCode());
        } else if (fact instanceof UnionDissolved dissolved) {
            return Set.of(dissolved.organizationCode());
        } else if (fact instanceof MemberAdmitted admitted) {
            return Set.of(admitted.organizationCode());
        } else if (fact instanceof MemberLeft left) {
            return Set.of(left.organizationCode());
        } else if (fact instanceof MemberTransferred transferred) {
            return new TreeSet<>(List.of(
                    transferred.from().organizationCode(), transferred.to().organizationCode()));
        } else if (fact instanceof PlanAssigned assigned) {
            return Set.of(assigned.organizationCode());
        } else if (fact instanceof PlanRevised revised) {
            return Set.of(revised.organizationCode());
        } else if (fact instanceof ActivityKindDefined defined) {
            return Set.of(defined.organizationCode());
        } else if (fact instanceof ActivityRecorded recorded) {
            return Set.of(recorded.organizationCode());
        } else if (fact instanceof ActivityWithdrawn withdrawn) {
            return Set.of(withdrawn.organizationCode());
        } else if (fact instanceof OrganizationRenamed renamed) {
            return Set.of(renamed.organizationCode());
        } else if (fact instanceof UnionReassigned reassigned) {
            return new TreeSet<>(List.of(reassigned.fromOrganizationCode(), reassigned.toOrganizationCode()));
        } else if (fact instanceof OrganizationClosed closed) {
            return Set.of(closed.organizationCode());
        } else if (fact instanceof UnionEvaluated evaluated) {
            return Set.of(evaluated.organizationCode());
        } else if (fact instanceof UnionSelfEvaluated evaluated) {
            return Set.of(evaluated.organizationCode());
        } else if (fact instanceof EvaluationScaleDefined defined) {
            return Set.of(defined.organizationCode());
        } else if (fact instanceof EnterpriseRegistered registered) {
            return Set.of(registered.organizationCode());
        } else if (fact instanceof EnterpriseSurveyed surveyed) {
            return Set.of(surveyed.organizationCode());
        } else if (fact instanceof EnterpriseApproached approached) {
            return Set.of(approached.organizationCode());
        } else if (fact instanceof UnionFeesInspected inspected) {
            return Set.of(inspected.organizationCode());
        } else if (fact instanceof DirectiveRegistered registered) {
            return Set.of(registered.organizationCode());
        } else if (fact instanceof DirectiveEnded ended) {
            return Set.of(ended.organizationCode());
        } else if (fact instanceof SectionEstablished established) {
            return Set.of(established.organizationCode());
        } else if (fact instanceof SectionDissolved dissolved) {
            return Set.of(dissolved.organizationCode());
        } else if (fact instanceof CommitteeFormed formed) {
            return Set.of(formed.organizationCode());
        }
        throw new IllegalArgumentException("no test tells " + fact.getClass().getSimpleName());
    }
}
