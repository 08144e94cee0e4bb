package vn.congdoan.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.CitizenNumberRevealed;
import vn.congdoan.contracts.event.DocumentReference;
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
import vn.congdoan.contracts.vocabulary.DepartureReason;
import vn.congdoan.contracts.vocabulary.ErasureGround;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
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

        /** The same below another organization. */
        public Union below(String other) {
            return new Union(id, other, name, sector, method);
        }

        /** The id of its employer. */
        public UUID enterpriseId() {
            return UUID.nameUUIDFromBytes(id.toString().getBytes(UTF_8));
        }
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
                union.enterpriseId(),
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

    private static MemberTransferred.Side side(Union union) {
        return new MemberTransferred.Side(union.id(), union.organization(), union.sector(), union.method());
    }

    /** All that is told of what is done to a member's personal data. */
    public static List<MembershipEvent> aboutPersonalData(Union union, LocalDate on) {
        UUID member = UUID.randomUUID();
        return List.of(
                new MemberCorrected(member, union.id(), union.organization(), List.of(PersonalField.FULL_NAME), on),
                new CitizenNumberRevealed(member, union.id(), union.organization(), RevealPurpose.IDENTITY_CHECK, on),
                new PersonalDataErased(member, union.id(), union.organization(), ErasureGround.SUBJECT_REQUEST, on));
    }

    /** The decision that the facts of that date cite. */
    public static DocumentReference decision(LocalDate issuedOn) {
        return new DocumentReference(issuedOn.getDayOfYear() + "/QĐ-LĐLĐ", issuedOn);
    }
}
