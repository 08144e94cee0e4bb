package vn.congdoan.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.MeasureAmount;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.contracts.event.MemberCorrected;
import vn.congdoan.contracts.event.MemberLeft;
import vn.congdoan.contracts.event.MemberTransferred;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.event.OrganizationRegistered;
import vn.congdoan.contracts.event.PersonalDataErased;
import vn.congdoan.contracts.event.PlanAssigned;
import vn.congdoan.contracts.event.PlanRevised;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.UnionDissolved;
import vn.congdoan.contracts.event.UnionFounded;
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.contracts.vocabulary.DepartureReason;
import vn.congdoan.contracts.vocabulary.ErasureGround;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.MeasureUnit;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.PersonalField;
import vn.congdoan.contracts.vocabulary.RevealPurpose;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionKind;

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
    }

    public static OrganizationRegistered city(String code, String name) {
        return new OrganizationRegistered(code, name, OrganizationKind.CITY, null, LocalDate.of(2017, 1, 1));
    }

    public static OrganizationRegistered district(String code, String name, String parent) {
        return new OrganizationRegistered(code, name, OrganizationKind.DISTRICT, parent, LocalDate.of(2017, 1, 1));
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
                held.amounts());
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
                held.heldOn().plusDays(8));
    }

    public static MeasureAmount amount(String measure, long amount) {
        return new MeasureAmount(measure, amount);
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
        }
        throw new IllegalArgumentException("no test tells " + fact.getClass().getSimpleName());
    }

    /** What the fact, as a row of that organization's stream, says to reports: written down apart from how they fold it. */
    public static List<Entry> entries(String organization, long position, MembershipEvent fact) {
        List<Entry> entries = new ArrayList<>();
        if (fact instanceof OrganizationRegistered told) {
            entries.add(Entry.organization(told.code(), told.name(), told.kind(), told.parentCode()));
        } else if (fact instanceof UnionFounded told) {
            Union union = new Union(told.unionId(), organization, told.name(), told.sector(), told.method());
            entries.add(entry(position, Measure.UNIONS_FOUNDED, union, told.foundedOn(), told.decision(), null));
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
            entries.add(
                    Entry.plan(organization, position, told.year(), told.revision(), told.document(), told.targets()));
        } else if (fact instanceof PlanRevised told) {
            entries.add(
                    Entry.plan(organization, position, told.year(), told.revision(), told.document(), told.targets()));
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
                    told.amounts());
            told.amounts().forEach(each -> entries.add(amount(position, taken, each.measure(), -each.amount())));
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
                amount);
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
