package vn.congdoan.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.ActivityKindDefined;
import vn.congdoan.contracts.event.ActivityKindDefined.MeasureDefinition;
import vn.congdoan.contracts.event.ActivityKindDefined.RatioDefinition;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.ActivityWithdrawn;
import vn.congdoan.contracts.event.CitizenNumberRevealed;
import vn.congdoan.contracts.event.CommitteeFormed;
import vn.congdoan.contracts.event.DirectiveEnded;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.EnterpriseApproached;
import vn.congdoan.contracts.event.EnterpriseRegistered;
import vn.congdoan.contracts.event.EnterpriseSurveyed;
import vn.congdoan.contracts.event.EvaluationScaleDefined;
import vn.congdoan.contracts.event.MeasureAmount;
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
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.SectionDissolved;
import vn.congdoan.contracts.event.SectionEstablished;
import vn.congdoan.contracts.event.UnionDissolved;
import vn.congdoan.contracts.event.UnionEvaluated;
import vn.congdoan.contracts.event.UnionFeesInspected;
import vn.congdoan.contracts.event.UnionFounded;
import vn.congdoan.contracts.event.UnionReassigned;
import vn.congdoan.contracts.event.UnionSelfEvaluated;
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.contracts.vocabulary.ApproachOutcome;
import vn.congdoan.contracts.vocabulary.CommitteeFormation;
import vn.congdoan.contracts.vocabulary.DepartureReason;
import vn.congdoan.contracts.vocabulary.DirectiveKind;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.ErasureGround;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.MeasureUnit;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.PersonalField;
import vn.congdoan.contracts.vocabulary.Readiness;
import vn.congdoan.contracts.vocabulary.RevealPurpose;
import vn.congdoan.contracts.vocabulary.SectionKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.contracts.vocabulary.UnionLevel;

/** Facts as membership-service tells them, with the particulars that a test doesn't care about filled in. */
public final class Facts {

    private Facts() {}

    /** A grassroots union that facts are told of. */
    public record Union(
            UUID id,
            String organization,
            String name,
            @Nullable Sector sector,
            FoundingMethod method) {

        /** A union of non-state workers, founded from above. */
        public static Union of(String organization, String name) {
            return new Union(
                    UUID.nameUUIDFromBytes((organization + name).getBytes(UTF_8)),
                    organization,
                    name,
                    Sector.NON_STATE,
                    FoundingMethod.FROM_ABOVE);
        }

        public Union in(@Nullable Sector sector) {
            return new Union(id, organization, name, sector, method);
        }

        public Union by(FoundingMethod method) {
            return new Union(id, organization, name, sector, method);
        }

        /** The same below another organization. */
        public Union below(String other) {
            return new Union(id, other, name, sector, method);
        }
    }

    /** An employer that facts are told of. */
    public record Enterprise(UUID id, String organization, Sector sector) {

        /** One of non-state workers. */
        public static Enterprise of(String organization, String name) {
            return new Enterprise(
                    UUID.nameUUIDFromBytes((name + organization).getBytes(UTF_8)), organization, Sector.NON_STATE);
        }

        /** The one of the union, in the register of the union's organization. */
        public static Enterprise of(Union union) {
            return new Enterprise(
                    UUID.nameUUIDFromBytes(union.id().toString().getBytes(UTF_8)),
                    union.organization(),
                    requireNonNull(union.sector()));
        }

        public Enterprise in(Sector sector) {
            return new Enterprise(id, organization, sector);
        }

        public Enterprise at(String organization) {
            return new Enterprise(id, organization, sector);
        }
    }

    public static EnterpriseRegistered registered(Enterprise enterprise, int headcount, LocalDate on) {
        return new EnterpriseRegistered(
                enterprise.id(),
                enterprise.organization(),
                EnterpriseKind.ENTERPRISE,
                enterprise.sector(),
                headcount,
                on);
    }

    public static EnterpriseSurveyed surveyed(
            Enterprise enterprise, int headcount, EnterpriseClassification classification, LocalDate on) {
        return new EnterpriseSurveyed(
                UUID.randomUUID(),
                enterprise.id(),
                enterprise.organization(),
                EnterpriseKind.ENTERPRISE,
                enterprise.sector(),
                on,
                headcount,
                headcount,
                null,
                0,
                Readiness.UNDECIDED,
                classification);
    }

    public static EnterpriseApproached approached(
            Enterprise enterprise, @Nullable ApproachOutcome outcome, LocalDate on) {
        return new EnterpriseApproached(
                UUID.randomUUID(),
                enterprise.id(),
                enterprise.organization(),
                EnterpriseKind.ENTERPRISE,
                enterprise.sector(),
                on,
                outcome);
    }

    public static UnionFeesInspected feesInspected(
            Enterprise enterprise, @Nullable DocumentReference document, long owed, long paid, LocalDate on) {
        return new UnionFeesInspected(
                UUID.randomUUID(),
                enterprise.id(),
                enterprise.organization(),
                EnterpriseKind.ENTERPRISE,
                enterprise.sector(),
                on,
                document,
                owed,
                paid,
                2,
                1);
    }

    public static OrganizationRegistered city(String code, String name) {
        return new OrganizationRegistered(code, name, OrganizationKind.CITY, null, LocalDate.of(2017, 1, 1));
    }

    public static OrganizationRegistered district(String code, String name, String parent) {
        return new OrganizationRegistered(code, name, OrganizationKind.DISTRICT, parent, LocalDate.of(2017, 1, 1));
    }

    /** An organization of any kind that exists since a date. */
    public static OrganizationRegistered established(
            String code, OrganizationKind kind, String parent, LocalDate establishedOn) {
        return new OrganizationRegistered(
                code, "Công đoàn " + code, kind, parent, LocalDate.of(2017, 1, 1), establishedOn);
    }

    /** A section of the union. */
    public static SectionEstablished section(Union union, LocalDate on) {
        return new SectionEstablished(
                UUID.randomUUID(), union.id(), union.organization(), SectionKind.SECTION, null, on, decision(on));
    }

    /** A group in the section, by no decision. */
    public static SectionEstablished group(SectionEstablished section, LocalDate on) {
        return new SectionEstablished(
                UUID.randomUUID(),
                section.unionId(),
                section.organizationCode(),
                SectionKind.GROUP,
                section.sectionId(),
                on,
                null);
    }

    public static SectionDissolved dissolved(SectionEstablished section, LocalDate on) {
        return new SectionDissolved(
                section.sectionId(), section.unionId(), section.organizationCode(), section.kind(), on, decision(on));
    }

    /** A committee of the union, elected for the years from that of the date. */
    public static CommitteeFormed elected(Union union, LocalDate on, int lastYear) {
        return committee(union.organization(), union.id(), on, lastYear);
    }

    /** A committee of the organization itself, elected for the years from that of the date. */
    public static CommitteeFormed elected(String organization, LocalDate on, int lastYear) {
        return committee(organization, null, on, lastYear);
    }

    private static CommitteeFormed committee(String organization, @Nullable UUID union, LocalDate on, int lastYear) {
        return new CommitteeFormed(
                UUID.randomUUID(),
                organization,
                union,
                CommitteeFormation.ELECTED,
                on.getYear(),
                lastYear,
                on,
                decision(on),
                7,
                1);
    }

    /** The committee, as a provisional one. */
    public static CommitteeFormed provisional(CommitteeFormed committee) {
        return new CommitteeFormed(
                committee.committeeId(),
                committee.organizationCode(),
                committee.unionId(),
                CommitteeFormation.PROVISIONAL,
                null,
                null,
                committee.formedOn(),
                committee.decision(),
                committee.members(),
                committee.viceChairs());
    }

    public static PlanAssigned plan(
            String organization,
            int year,
            DocumentReference document,
            @Nullable Integer newUnions,
            @Nullable Integer newMembers) {
        return plan(organization, year, document, new PlanTargets(newUnions, newMembers));
    }

    public static PlanAssigned plan(String organization, int year, DocumentReference document, PlanTargets targets) {
        return new PlanAssigned(organization, year, 1, document, targets);
    }

    public static PlanRevised revision(
            String organization,
            int year,
            int revision,
            DocumentReference document,
            @Nullable Integer newUnions,
            @Nullable Integer newMembers) {
        return new PlanRevised(organization, year, revision, document, new PlanTargets(newUnions, newMembers));
    }

    public static UnionFounded founded(Union union, LocalDate on) {
        return new UnionFounded(
                union.id(),
                union.organization(),
                union.name(),
                UnionKind.UNION,
                UUID.nameUUIDFromBytes(union.id().toString().getBytes(UTF_8)),
                union.sector(),
                union.method(),
                on,
                decision(on));
    }

    public static UnionDissolved dissolved(Union union, LocalDate on) {
        return new UnionDissolved(union.id(), union.organization(), union.sector(), union.method(), on, decision(on));
    }

    public static MemberAdmitted admitted(Union union, LocalDate on) {
        return new MemberAdmitted(
                UUID.randomUUID(), union.id(), union.organization(), union.sector(), union.method(), on, decision(on));
    }

    public static MemberLeft left(Union union, LocalDate on) {
        return new MemberLeft(
                UUID.randomUUID(),
                union.id(),
                union.organization(),
                union.sector(),
                union.method(),
                on,
                DepartureReason.RETIRED);
    }

    public static MemberTransferred transferred(Union from, Union to, LocalDate on) {
        return new MemberTransferred(UUID.randomUUID(), side(from), side(to), on, decision(on));
    }

    /** The first revision of a kind of activity that has a ratio: sessions, participants of a population, coverage. */
    public static ActivityKindDefined dissemination(String root) {
        return new ActivityKindDefined(
                root,
                "dissemination",
                1,
                "Tuyên truyền, quán triệt",
                List.of(
                        new MeasureDefinition("sessions", "Số buổi", MeasureUnit.SESSION),
                        new MeasureDefinition("participants", "Số người tham gia", MeasureUnit.PERSON),
                        new MeasureDefinition("population", "Số người cần được tuyên truyền", MeasureUnit.PERSON)),
                List.of(new RatioDefinition("coverage", "Tỷ lệ được tuyên truyền", "participants", "population")),
                LocalDate.of(2017, 1, 1));
    }

    /** A kind of activity of which persons are counted, and nothing else. */
    public static ActivityKindDefined kind(String root, String kind, int revision, String name, String... measures) {
        return new ActivityKindDefined(
                root,
                kind,
                revision,
                name,
                Stream.of(measures)
                        .map(code -> new MeasureDefinition(code, "Số " + code, MeasureUnit.PERSON))
                        .toList(),
                null,
                LocalDate.of(2017, 1, 1));
    }

    /** An activity of an organization itself. */
    public static ActivityRecorded held(String organization, String kind, LocalDate on, MeasureAmount... amounts) {
        return new ActivityRecorded(
                UUID.randomUUID(), kind, organization, null, null, on, null, null, List.of(amounts));
    }

    /** An activity of a union, held by the decision of that date. */
    public static ActivityRecorded held(Union union, String kind, LocalDate on, MeasureAmount... amounts) {
        return new ActivityRecorded(
                UUID.randomUUID(),
                kind,
                union.organization(),
                union.id(),
                union.sector(),
                on,
                null,
                decision(on),
                List.of(amounts));
    }

    /** The activity, as one of the school year that began in that calendar year. */
    public static ActivityRecorded inSchoolYear(int schoolYear, ActivityRecorded held) {
        return new ActivityRecorded(
                held.activityId(),
                held.kind(),
                held.organizationCode(),
                held.unionId(),
                held.sector(),
                held.heldOn(),
                schoolYear,
                held.document(),
                held.amounts(),
                held.directiveId());
    }

    /** The activity, as one that carries out a directive. */
    public static ActivityRecorded carrying(DirectiveRegistered directive, ActivityRecorded held) {
        return new ActivityRecorded(
                held.activityId(),
                held.kind(),
                held.organizationCode(),
                held.unionId(),
                held.sector(),
                held.heldOn(),
                held.schoolYear(),
                held.document(),
                held.amounts(),
                directive.directiveId());
    }

    /** A directive that implements others. */
    public static DirectiveRegistered directive(String organization, LocalDate on, DirectiveRegistered... implemented) {
        return new DirectiveRegistered(
                UUID.randomUUID(),
                organization,
                DirectiveKind.DIRECTIVE,
                new DocumentReference(on.getDayOfYear() + "/HD-LĐLĐ", on),
                "Hướng dẫn của " + organization,
                on,
                null,
                null,
                null,
                implemented.length == 0
                        ? null
                        : Stream.of(implemented)
                                .map(DirectiveRegistered::directiveId)
                                .toList(),
                2,
                null,
                on);
    }

    /** A programme over the years from the one of that date. */
    public static DirectiveRegistered programme(
            String organization, LocalDate on, int lastYear, @Nullable PlanTargets targets) {
        return new DirectiveRegistered(
                UUID.randomUUID(),
                organization,
                DirectiveKind.PROGRAMME,
                new DocumentReference(on.getDayOfYear() + "/CTr-LĐLĐ", on),
                "Chương trình phát triển đoàn viên",
                on,
                LocalDate.of(lastYear, 12, 31),
                on.getYear(),
                lastYear,
                null,
                0,
                targets,
                on);
    }

    public static DirectiveEnded ended(DirectiveRegistered directive, LocalDate on) {
        return new DirectiveEnded(directive.directiveId(), directive.organizationCode(), on, decision(on));
    }

    /** The plan, as the yearly part of a programme. */
    public static PlanAssigned partOf(DirectiveRegistered programme, PlanAssigned plan) {
        return new PlanAssigned(
                plan.organizationCode(),
                plan.year(),
                plan.revision(),
                plan.document(),
                plan.targets(),
                programme.directiveId());
    }

    public static ActivityWithdrawn withdrawn(ActivityRecorded held) {
        return new ActivityWithdrawn(
                held.activityId(),
                held.kind(),
                held.organizationCode(),
                held.unionId(),
                held.sector(),
                held.heldOn(),
                held.schoolYear(),
                held.document(),
                held.amounts(),
                held.heldOn().plusDays(8),
                held.directiveId());
    }

    public static MeasureAmount amount(String measure, long amount) {
        return new MeasureAmount(measure, amount);
    }

    public static OrganizationRenamed renamed(String organization, String name, LocalDate on) {
        return new OrganizationRenamed(organization, name, on, decision(on));
    }

    public static UnionReassigned reassigned(Union union, String to, int members, LocalDate on) {
        return new UnionReassigned(
                union.id(),
                union.name(),
                union.organization(),
                to,
                union.sector(),
                union.method(),
                members,
                on,
                decision(on));
    }

    public static OrganizationClosed closed(String organization, LocalDate on, String... successors) {
        return new OrganizationClosed(organization, on, List.of(successors), decision(on));
    }

    /** A scale of the root: classes {@code excellent}, {@code well}, {@code completed}, {@code not-completed}. */
    public static EvaluationScaleDefined scale(String root, String code, int version, UnionLevel level) {
        return new EvaluationScaleDefined(
                root,
                code,
                version,
                1,
                "Thang điểm " + code,
                level,
                null,
                null,
                2020,
                null,
                List.of(new EvaluationScaleDefined.ScaleCriterion("results", 10_000)),
                List.of(
                        new EvaluationScaleDefined.ScaleClass("excellent", "Xuất sắc", 9_000, null, true),
                        new EvaluationScaleDefined.ScaleClass("well", "Tốt", 7_000, null, true),
                        new EvaluationScaleDefined.ScaleClass("completed", "Hoàn thành", 5_000, null, false),
                        new EvaluationScaleDefined.ScaleClass("not-completed", "Không hoàn thành", 0, null, false)),
                LocalDate.of(2021, 1, 4));
    }

    /** The evaluation of a union by such a scale, {@code grassroots} of version 1. */
    public static UnionEvaluated evaluated(Union union, String period, int revision, int points) {
        return new UnionEvaluated(
                evaluation(union.id().toString(), period),
                union.organization(),
                union.id(),
                UnionLevel.GRASSROOTS,
                union.sector(),
                union.sector() == null ? null : EnterpriseKind.ENTERPRISE,
                union.sector() == null ? UnionKind.SYNDICATE : UnionKind.UNION,
                period,
                "grassroots",
                1,
                points * 100,
                classOf(points),
                points >= 70,
                revision,
                LocalDate.of(2022, 1, 15));
    }

    /** The evaluation of an organization by such a scale, {@code upper-level} of version 1. */
    public static UnionEvaluated evaluated(String organization, String period, int points) {
        return new UnionEvaluated(
                evaluation(organization, period),
                organization,
                null,
                UnionLevel.UPPER_LEVEL,
                null,
                null,
                null,
                period,
                "upper-level",
                1,
                points * 100,
                classOf(points),
                points >= 70,
                1,
                LocalDate.of(2022, 1, 15));
    }

    /** A union's own points, before it is evaluated. */
    public static UnionSelfEvaluated selfEvaluated(Union union, String period, int points) {
        return new UnionSelfEvaluated(
                evaluation(union.id().toString(), period),
                union.organization(),
                union.id(),
                UnionLevel.GRASSROOTS,
                period,
                "grassroots",
                1,
                points * 100,
                1,
                LocalDate.of(2021, 12, 20));
    }

    private static UUID evaluation(String subject, String period) {
        return UUID.nameUUIDFromBytes((subject + period).getBytes(UTF_8));
    }

    private static String classOf(int points) {
        if (points >= 90) {
            return "excellent";
        }
        if (points >= 70) {
            return "well";
        }
        return points >= 50 ? "completed" : "not-completed";
    }

    /** All that is told of what is done to a member's personal data. */
    public static List<MembershipEvent> aboutPersonalData(Union union, LocalDate on) {
        UUID member = UUID.randomUUID();
        return List.of(
                new MemberCorrected(member, union.id(), union.organization(), List.of(PersonalField.FULL_NAME), on),
                new CitizenNumberRevealed(member, union.id(), union.organization(), RevealPurpose.IDENTITY_CHECK, on),
                new PersonalDataErased(member, union.id(), union.organization(), ErasureGround.SUBJECT_REQUEST, on));
    }

    /** The organizations in whose streams membership-service would tell that fact. */
    public static Set<String> streams(MembershipEvent fact) {
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
            return new TreeSet<>(Set.copyOf(List.of(
                    transferred.from().organizationCode(), transferred.to().organizationCode())));
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
            return new TreeSet<>(
                    Set.copyOf(List.of(reassigned.fromOrganizationCode(), reassigned.toOrganizationCode())));
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

    /** What the fact, as a row of that organization's stream, says to reports: written down apart from how they fold it. */
    public static List<Entry> entries(String organization, long position, MembershipEvent fact) {
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

    /** The decision that the facts of that date cite. */
    public static DocumentReference decision(LocalDate issuedOn) {
        return new DocumentReference(issuedOn.getDayOfYear() + "/QĐ-LĐLĐ", issuedOn);
    }

    private static MemberTransferred.Side side(Union union) {
        return new MemberTransferred.Side(union.id(), union.organization(), union.sector(), union.method());
    }
}
