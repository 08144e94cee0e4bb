package vn.congdoan.membership.audit;

import java.util.ArrayList;
import java.util.List;
import vn.congdoan.contracts.event.ActivityKindDefined;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.ActivityWithdrawn;
import vn.congdoan.contracts.event.CitizenNumberRevealed;
import vn.congdoan.contracts.event.EnterpriseRegistered;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.contracts.event.MemberCorrected;
import vn.congdoan.contracts.event.MemberLeft;
import vn.congdoan.contracts.event.MemberTransferred;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.event.OrganizationRegistered;
import vn.congdoan.contracts.event.PersonalDataErased;
import vn.congdoan.contracts.event.PlanAssigned;
import vn.congdoan.contracts.event.PlanRevised;
import vn.congdoan.contracts.event.UnionDissolved;
import vn.congdoan.contracts.event.UnionFounded;
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
            return List.of(Entry.counted(
                    organization,
                    position,
                    Measure.UNIONS_FOUNDED,
                    founded.unionId(),
                    founded.foundedOn(),
                    founded.decision(),
                    founded.sector(),
                    founded.method(),
                    null));
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
            return List.of(
                    Entry.plan(organization, position, plan.year(), plan.revision(), plan.document(), plan.targets()));
        }
        if (event instanceof PlanRevised plan) {
            return List.of(
                    Entry.plan(organization, position, plan.year(), plan.revision(), plan.document(), plan.targets()));
        }
        if (event instanceof OrganizationRegistered registered) {
            return List.of(Entry.organization(
                    registered.code(), registered.name(), registered.kind(), registered.parentCode()));
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
                            each.amount()))
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
                            -each.amount()))
                    .toList();
        }
        if (event instanceof EnterpriseRegistered
                || event instanceof MemberCorrected
                || event instanceof CitizenNumberRevealed
                || event instanceof PersonalDataErased) {
            return List.of();
        }
        throw new IllegalStateException("nobody has said what reports make of " + event.getClass());
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
