package vn.congdoan.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.ActivityKindDefined;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.ActivityWithdrawn;
import vn.congdoan.contracts.event.CommitteeFormed;
import vn.congdoan.contracts.event.DirectiveEnded;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.event.DocumentReference;
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
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.reporting.Facts.Union;

/** What a fact, as a row of an organization's stream, says to reports: written down apart from how they fold it. */
public final class FactEntries {

    private FactEntries() {}

    public static List<Entry> of(String organization, long position, MembershipEvent fact) {
        List<Entry> entries = new ArrayList<>();
        if (fact instanceof OrganizationRegistered told) {
            entries.add(
                    Entry.organization(told.code(), told.name(), told.kind(), told.parentCode(), told.establishedOn()));
        } else if (fact instanceof UnionFounded told) {
            Union union = new Union(told.unionId(), organization, told.name(), told.sector(), told.method());
            entries.add(entry(position, Measure.UNIONS_FOUNDED, union, told.foundedOn(), told.decision(), null));
            if (told.enterpriseId() != null) {
                entries.add(Entry.employer(organization, position, told.unionId(), told.enterpriseId()));
            }
        } else if (fact instanceof UnionDissolved told) {
            Union union = new Union(told.unionId(), organization, "", told.sector(), told.method());
            entries.add(entry(position, Measure.UNIONS_DISSOLVED, union, told.dissolvedOn(), told.decision(), null));
        } else if (fact instanceof MemberAdmitted told) {
            Union union = new Union(told.unionId(), organization, "", told.sector(), told.method());
            entries.add(entry(position, Measure.MEMBERS_ADMITTED, union, told.admittedOn(), told.decision(), null));
        } else if (fact instanceof MemberLeft told) {
            Union union = new Union(told.unionId(), organization, "", told.sector(), told.method());
            entries.add(entry(position, Measure.MEMBERS_LEFT, union, told.leftOn(), null, null));
        } else if (fact instanceof MemberTransferred told) {
            transferred(organization, position, Measure.MEMBERS_TRANSFERRED_OUT, told, told.from(), told.to(), entries);
            transferred(organization, position, Measure.MEMBERS_TRANSFERRED_IN, told, told.to(), told.from(), entries);
        } else if (fact instanceof PlanAssigned told) {
            entries.add(Entry.plan(
                    organization,
                    position,
                    told.year(),
                    told.revision(),
                    told.document(),
                    told.targets(),
                    told.programmeId()));
        } else if (fact instanceof PlanRevised told) {
            entries.add(Entry.plan(
                    organization,
                    position,
                    told.year(),
                    told.revision(),
                    told.document(),
                    told.targets(),
                    told.programmeId()));
        } else if (fact instanceof ActivityKindDefined told) {
            entries.add(Entry.activityKind(
                    organization, position, told.kind(), told.revision(), told.name(), told.measures(), told.ratios()));
        } else if (fact instanceof ActivityRecorded told) {
            told.amounts().forEach(each -> entries.add(amount(position, told, each.measure(), each.amount())));
        } else if (fact instanceof ActivityWithdrawn told) {
            ActivityRecorded taken = new ActivityRecorded(
                    told.activityId(),
                    told.kind(),
                    organization,
                    told.unionId(),
                    told.sector(),
                    told.heldOn(),
                    told.schoolYear(),
                    told.document(),
                    told.amounts(),
                    told.directiveId());
            told.amounts().forEach(each -> entries.add(amount(position, taken, each.measure(), -each.amount())));
        } else if (fact instanceof OrganizationRenamed told) {
            entries.add(Entry.renamed(organization, position, told.name(), told.renamedOn(), told.decision()));
        } else if (fact instanceof UnionReassigned told) {
            entries.add(Entry.reassigned(organization, position, told));
        } else if (fact instanceof OrganizationClosed told) {
            entries.add(Entry.closed(organization, position, told.closedOn(), told.successors(), told.decision()));
        } else if (fact instanceof UnionEvaluated told) {
            entries.add(Entry.evaluation(organization, position, told));
        } else if (fact instanceof EvaluationScaleDefined told) {
            List<Entry.NamedClass> classes = told.classes().stream()
                    .map(each -> new Entry.NamedClass(each.code(), each.name(), each.distinguished()))
                    .toList();
            entries.add(Entry.evaluationScale(
                    organization,
                    position,
                    told.scale(),
                    told.version(),
                    told.revision(),
                    told.name(),
                    told.level(),
                    classes));
        } else if (fact instanceof EnterpriseRegistered told) {
            entries.add(Entry.enterprise(
                    organization,
                    position,
                    told.enterpriseId(),
                    told.kind(),
                    told.sector(),
                    told.headcount(),
                    told.registeredOn()));
        } else if (fact instanceof EnterpriseSurveyed told) {
            entries.add(Entry.survey(
                    organization,
                    position,
                    told.enterpriseId(),
                    told.surveyedOn(),
                    told.headcount(),
                    told.permanent(),
                    told.seasonal(),
                    told.familyMembers(),
                    told.readiness(),
                    told.classification()));
        } else if (fact instanceof EnterpriseApproached told) {
            entries.add(
                    Entry.approach(organization, position, told.enterpriseId(), told.approachedOn(), told.outcome()));
        } else if (fact instanceof UnionFeesInspected told) {
            entries.add(Entry.feeInspection(
                    organization,
                    position,
                    told.enterpriseId(),
                    told.sector(),
                    told.inspectedOn(),
                    told.document(),
                    told.owed(),
                    told.paid(),
                    told.findings(),
                    told.recommendations()));
        } else if (fact instanceof DirectiveRegistered told) {
            entries.add(Entry.directive(
                    organization,
                    position,
                    told.directiveId(),
                    told.kind(),
                    told.document(),
                    told.title(),
                    told.validFrom(),
                    told.validTo(),
                    told.firstYear(),
                    told.lastYear(),
                    told.implementedIds(),
                    told.partners(),
                    told.targets()));
        } else if (fact instanceof DirectiveEnded told) {
            entries.add(
                    Entry.directiveEnd(organization, position, told.directiveId(), told.endedOn(), told.document()));
        } else if (fact instanceof SectionEstablished told) {
            entries.add(Entry.section(
                    organization,
                    position,
                    told.sectionId(),
                    told.unionId(),
                    told.kind(),
                    told.parentId(),
                    told.establishedOn(),
                    told.decision()));
        } else if (fact instanceof SectionDissolved told) {
            entries.add(Entry.sectionEnd(
                    organization,
                    position,
                    told.sectionId(),
                    told.unionId(),
                    told.kind(),
                    told.dissolvedOn(),
                    told.decision()));
        } else if (fact instanceof CommitteeFormed told) {
            entries.add(Entry.committee(organization, position, told));
        }
        return entries;
    }

    private static Entry amount(long position, ActivityRecorded told, String measure, long amount) {
        return Entry.amount(
                told.organizationCode(),
                position,
                told.kind() + "." + measure,
                told.activityId(),
                told.unionId(),
                told.heldOn(),
                told.schoolYear(),
                told.document(),
                told.sector(),
                amount,
                told.directiveId());
    }

    private static void transferred(
            String organization,
            long position,
            Measure measure,
            MemberTransferred told,
            MemberTransferred.Side own,
            MemberTransferred.Side other,
            List<Entry> entries) {
        if (own.organizationCode().equals(organization)) {
            Union union = new Union(own.unionId(), organization, "", own.sector(), own.method());
            entries.add(entry(position, measure, union, told.occurredOn(), told.decision(), other.organizationCode()));
        }
    }

    private static Entry entry(
            long position,
            Measure measure,
            Union union,
            LocalDate on,
            @Nullable DocumentReference decision,
            @Nullable String counterpart) {
        return Entry.counted(
                union.organization(),
                position,
                measure,
                union.id(),
                on,
                decision,
                union.sector(),
                union.method(),
                counterpart);
    }
}
