package vn.congdoan.membership.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.contracts.event.MemberLeft;
import vn.congdoan.contracts.event.MemberTransferred;
import vn.congdoan.contracts.vocabulary.DepartureReason;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.document.Document;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;

/** A person's membership, from admission to departure, through whatever unions it led. */
@Entity
@Table(name = "member")
@NullUnmarked // The persistence provider fills the fields.
public class Member {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "union_id")
    private GrassrootsUnion union;

    private String fullName;
    private LocalDate dateOfBirth;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    @Column(name = "citizen_number")
    private byte[] encryptedCitizenNumber;

    private byte[] citizenNumberIndex;
    private LocalDate admittedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    private Document decision;

    private LocalDate changedOn;
    private LocalDate leftOn;

    @Enumerated(EnumType.STRING)
    private DepartureReason departureReason;

    private Instant recordedAt;

    protected Member() {}

    Member(
            NewMember person,
            GrassrootsUnion union,
            LocalDate admittedOn,
            Document decision,
            CitizenNumberVault vault,
            Instant recordedAt) {
        this.id = Identifiers.next();
        this.union = union;
        this.fullName = person.fullName();
        this.dateOfBirth = person.dateOfBirth();
        this.gender = person.gender();
        this.encryptedCitizenNumber = vault.encrypt(id, person.citizenId());
        this.citizenNumberIndex = vault.index(person.citizenId());
        this.admittedOn = admittedOn;
        this.decision = decision;
        this.changedOn = admittedOn;
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    GrassrootsUnion union() {
        return union;
    }

    String fullName() {
        return fullName;
    }

    LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    Gender gender() {
        return gender;
    }

    byte[] encryptedCitizenNumber() {
        return encryptedCitizenNumber;
    }

    byte[] citizenNumberIndex() {
        return citizenNumberIndex;
    }

    LocalDate admittedOn() {
        return admittedOn;
    }

    Document decision() {
        return decision;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    MemberAdmitted admitted() {
        return new MemberAdmitted(
                id,
                union.id(),
                union.organization().code(),
                union.sector().orElse(null),
                union.method(),
                admittedOn,
                decision.reference());
    }

    /** The date of the last thing that happened to the membership. */
    LocalDate changedOn() {
        return changedOn;
    }

    /** Empty while the membership lasts. */
    Optional<LocalDate> leftOn() {
        return Optional.ofNullable(leftOn);
    }

    MemberTransferred transfer(GrassrootsUnion to, LocalDate on, DocumentReference decision) {
        var transferred = new MemberTransferred(id, side(union), side(to), on, decision);
        this.union = to;
        this.changedOn = on;
        return transferred;
    }

    MemberLeft leave(LocalDate on, DepartureReason reason) {
        this.changedOn = on;
        this.leftOn = on;
        this.departureReason = reason;
        return new MemberLeft(
                id, union.id(), union.organization().code(), union.sector().orElse(null), union.method(), on, reason);
    }

    private static MemberTransferred.Side side(GrassrootsUnion union) {
        return new MemberTransferred.Side(
                union.id(), union.organization().code(), union.sector().orElse(null), union.method());
    }

    /** As much of it as may be disclosed. */
    MemberView view(Disclosure disclosure, CitizenNumberVault vault) {
        var named = disclosure != Disclosure.NOTHING_PERSONAL;
        return new MemberView(
                id,
                union.id(),
                union.organization().code(),
                named ? fullName : null,
                named ? dateOfBirth : null,
                named ? gender : null,
                named ? CitizenNumberVault.mask(vault.decrypt(id, encryptedCitizenNumber)) : null,
                admittedOn,
                decision.cited(),
                leftOn == null ? null : new MemberView.Departed(leftOn, departureReason));
    }
}
