package vn.congdoan.membership.audit;

import java.util.ArrayList;
import java.util.List;
import vn.congdoan.contracts.event.ActivityKindDefined;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.ActivityWithdrawn;
import vn.congdoan.contracts.event.CitizenNumberRevealed;
import vn.congdoan.contracts.event.CommitteeFormed;
import vn.congdoan.contracts.event.DirectiveEnded;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.event.EnterpriseApproached;
import vn.congdoan.contracts.event.EnterpriseRegistered;
import vn.congdoan.contracts.event.EnterpriseSurveyed;
import vn.congdoan.contracts.event.EvaluationScaleDefined;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.contracts.event.MemberCorrected;
import vn.congdoan.contracts.event.MemberLeft;
import vn.congdoan.contracts.event.MemberTransferred;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.event.OrganizationClosed;
import vn.congdoan.contracts.event.OrganizationRegistered;
import vn.congdoan.contracts.event.OrganizationRenamed;
import vn.congdoan.contracts.event.PersonalDataErased;
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
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.contracts.vocabulary.Measure;

/** What a journal row says to reports. Written apart from the fold of reporting-service, which it is compared with. */
final class JournaledEntries {

    private JournaledEntries() {}

    /** The entries of the event at a position of an organization's stream; none for what reports don't count. */
    static List<Entry> of(String organization, long position, MembershipEvent event) {
        if (event instanceof MemberAdmitted admitted) {
            return List.of(Entry.counted(
                    organization,
                    position,
                    Measure.MEMBERS_ADMITTED,
                    admitted.unionId(),
                    admitted.admittedOn(),
                    admitted.decision(),
                    admitted.sector(),
                    admitted.method(),
                    null));
        }
        if (event instanceof MemberLeft left) {
            return List.of(Entry.counted(
                    organization,
                    position,
                    Measure.MEMBERS_LEFT,
                    left.unionId(),
                    left.leftOn(),
                    null,
                    left.sector(),
                    left.method(),
                    null));
        }
        if (event instanceof MemberTransferred transferred) {
            return ofTransfer(organization, position, transferred);
        }
        if (event instanceof UnionFounded founded) {
            return ofFounding(organization, position, founded);
        }
        if (event instanceof UnionDissolved dissolved) {
            return List.of(Entry.counted(
                    organization,
                    position,
                    Measure.UNIONS_DISSOLVED,
                    dissolved.unionId(),
                    dissolved.dissolvedOn(),
                    dissolved.decision(),
                    dissolved.sector(),
                    dissolved.method(),
                    null));
        }
        if (event instanceof PlanAssigned plan) {
            return List.of(Entry.plan(
                    organization,
                    position,
                    plan.year(),
                    plan.revision(),
                    plan.document(),
                    plan.targets(),
                    plan.programmeId()));
        }
        if (event instanceof PlanRevised plan) {
            return List.of(Entry.plan(
                    organization,
                    position,
                    plan.year(),
                    plan.revision(),
                    plan.document(),
                    plan.targets(),
                    plan.programmeId()));
        }
        if (event instanceof OrganizationRegistered registered) {
            return List.of(Entry.organization(
                    registered.code(),
                    registered.name(),
                    registered.kind(),
                    registered.parentCode(),
                    registered.establishedOn()));
        }
        if (event instanceof ActivityKindDefined kind) {
            return List.of(Entry.activityKind(
                    organization, position, kind.kind(), kind.revision(), kind.name(), kind.measures(), kind.ratios()));
        }
        if (event instanceof ActivityRecorded recorded) {
            return recorded.amounts().stream()
                    .map(each -> Entry.amount(
                            organization,
                            position,
                            recorded.kind() + "." + each.measure(),
                            recorded.activityId(),
                            recorded.unionId(),
                            recorded.heldOn(),
                            recorded.schoolYear(),
                            recorded.document(),
                            recorded.sector(),
                            each.amount(),
                            recorded.directiveId()))
                    .toList();
        }
        if (event instanceof ActivityWithdrawn withdrawn) {
            return withdrawn.amounts().stream()
                    .map(each -> Entry.amount(
                            organization,
                            position,
                            withdrawn.kind() + "." + each.measure(),
                            withdrawn.activityId(),
                            withdrawn.unionId(),
                            withdrawn.heldOn(),
                            withdrawn.schoolYear(),
                            withdrawn.document(),
                            withdrawn.sector(),
                            -each.amount(),
                            withdrawn.directiveId()))
                    .toList();
        }
        if (event instanceof OrganizationRenamed renamed) {
            return List.of(
                    Entry.renamed(organization, position, renamed.name(), renamed.renamedOn(), renamed.decision()));
        }
        if (event instanceof UnionReassigned reassigned) {
            return List.of(Entry.reassigned(organization, position, reassigned));
        }
        if (event instanceof OrganizationClosed closed) {
            return List.of(
                    Entry.closed(organization, position, closed.closedOn(), closed.successors(), closed.decision()));
        }
        if (event instanceof UnionEvaluated evaluated) {
            return List.of(Entry.evaluation(organization, position, evaluated));
        }
        if (event instanceof EvaluationScaleDefined scale) {
            return List.of(Entry.evaluationScale(
                    organization,
                    position,
                    scale.scale(),
                    scale.version(),
                    scale.revision(),
                    scale.name(),
                    scale.level(),
                    scale.classes().stream()
                            .map(each -> new Entry.NamedClass(each.code(), each.name(), each.distinguished()))
                            .toList()));
        }
        if (event instanceof DirectiveRegistered directive) {
            return List.of(Entry.directive(
                    organization,
                    position,
                    directive.directiveId(),
                    directive.kind(),
                    directive.document(),
                    directive.title(),
                    directive.validFrom(),
                    directive.validTo(),
                    directive.firstYear(),
                    directive.lastYear(),
                    directive.implementedIds(),
                    directive.partners(),
                    directive.targets()));
        }
        if (event instanceof DirectiveEnded ended) {
            return List.of(
                    Entry.directiveEnd(organization, position, ended.directiveId(), ended.endedOn(), ended.document()));
        }
        if (event instanceof SectionEstablished section) {
            return List.of(Entry.section(
                    organization,
                    position,
                    section.sectionId(),
                    section.unionId(),
                    section.kind(),
                    section.parentId(),
                    section.establishedOn(),
                    section.decision()));
        }
        if (event instanceof SectionDissolved section) {
            return List.of(Entry.sectionEnd(
                    organization,
                    position,
                    section.sectionId(),
                    section.unionId(),
                    section.kind(),
                    section.dissolvedOn(),
                    section.decision()));
        }
        if (event instanceof CommitteeFormed formed) {
            return List.of(Entry.committee(organization, position, formed));
        }
        if (event instanceof MemberCorrected
                || event instanceof CitizenNumberRevealed
                || event instanceof PersonalDataErased
                || event instanceof UnionSelfEvaluated) {
            return List.of();
        }
        if (event instanceof EnterpriseRegistered registered) {
            return List.of(Entry.enterprise(
                    organization,
                    position,
                    registered.enterpriseId(),
                    registered.kind(),
                    registered.sector(),
                    registered.headcount(),
                    registered.registeredOn()));
        }
        if (event instanceof EnterpriseSurveyed surveyed) {
            return List.of(Entry.survey(
                    organization,
                    position,
                    surveyed.enterpriseId(),
                    surveyed.surveyedOn(),
                    surveyed.headcount(),
                    surveyed.permanent(),
                    surveyed.seasonal(),
                    surveyed.familyMembers(),
                    surveyed.readiness(),
                    surveyed.classification()));
        }
        if (event instanceof EnterpriseApproached approached) {
            return List.of(Entry.approach(
                    organization,
                    position,
                    approached.enterpriseId(),
                    approached.approachedOn(),
                    approached.outcome()));
        }
        if (event instanceof UnionFeesInspected inspected) {
            return List.of(Entry.feeInspection(
                    organization,
                    position,
                    inspected.enterpriseId(),
                    inspected.sector(),
                    inspected.inspectedOn(),
                    inspected.document(),
                    inspected.owed(),
                    inspected.paid(),
                    inspected.findings(),
                    inspected.recommendations()));
        }
        throw new IllegalStateException("nobody has said what reports make of " + event.getClass());
    }

    private static List<Entry> ofFounding(String organization, long position, UnionFounded founded) {
        var entries = new ArrayList<Entry>(2);
        entries.add(Entry.counted(
                organization,
                position,
                Measure.UNIONS_FOUNDED,
                founded.unionId(),
                founded.foundedOn(),
                founded.decision(),
                founded.sector(),
                founded.method(),
                null));
        if (founded.enterpriseId() != null) {
            entries.add(Entry.employer(organization, position, founded.unionId(), founded.enterpriseId()));
        }
        return entries;
    }

    // The stream of each organization concerned has the whole transfer, and tells its own side of it.
    private static List<Entry> ofTransfer(String organization, long position, MemberTransferred transferred) {
        var from = transferred.from();
        var to = transferred.to();
        var entries = new ArrayList<Entry>(2);
        if (from.organizationCode().equals(organization)) {
            entries.add(Entry.counted(
                    organization,
                    position,
                    Measure.MEMBERS_TRANSFERRED_OUT,
                    from.unionId(),
                    transferred.transferredOn(),
                    transferred.decision(),
                    from.sector(),
                    from.method(),
                    to.organizationCode()));
        }
        if (to.organizationCode().equals(organization)) {
            entries.add(Entry.counted(
                    organization,
                    position,
                    Measure.MEMBERS_TRANSFERRED_IN,
                    to.unionId(),
                    transferred.transferredOn(),
                    transferred.decision(),
                    to.sector(),
                    to.method(),
                    from.organizationCode()));
        }
        return entries;
    }
}
