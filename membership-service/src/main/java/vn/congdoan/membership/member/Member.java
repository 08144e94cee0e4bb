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
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import vn.congdoan.contracts.event.CitizenNumberRevealed;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.contracts.event.MemberCorrected;
import vn.congdoan.contracts.event.MemberLeft;
import vn.congdoan.contracts.event.MemberTransferred;
import vn.congdoan.contracts.event.PersonalDataErased;
import vn.congdoan.contracts.vocabulary.DepartureReason;
import vn.congdoan.contracts.vocabulary.ErasureGround;
import vn.congdoan.contracts.vocabulary.PersonalField;
import vn.congdoan.contracts.vocabulary.RevealPurpose;
import vn.congdoan.membership.citizennumber.CitizenNumberVault;
import vn.congdoan.membership.citizennumber.KeptCitizenNumber;
import vn.congdoan.membership.document.Document;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;
import vn.congdoan.membership.organization.Organization;

/** A person's membership, from admission to departure, through whatever unions it led. */
@Entity
@Table(name = "member")
@DynamicUpdate // The service may change some columns only: V4__personal_data.sql
@NullUnmarked // The persistence provider fills the fields.
public class Member {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "union_id")
    private GrassrootsUnion union;

    private String fullName;

    /** What searches compare; made by the database, V11__searched_names.sql, and read by nobody here. */
    @Column(insertable = false, updatable = false)
    String searchedName;

    private LocalDate dateOfBirth;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    @Column(name = "citizen_number")
    private byte[] encryptedCitizenNumber;

    private byte[] citizenNumberIndex;
    private byte[] citizenNumberIndexNext;
    private LocalDate admittedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    private Document decision;

    private LocalDate changedOn;
    private LocalDate leftOn;

    @Enumerated(EnumType.STRING)
    private DepartureReason departureReason;

    private Instant recordedAt;
    private Instant erasedAt;

    protected Member() {}

    /** @param number as kept for this identifier */
    Member(
            UUID id,
            NewMember person,
            KeptCitizenNumber number,
            GrassrootsUnion union,
            LocalDate admittedOn,
            Document decision,
            Instant recordedAt) {
        this.id = id;
        this.union = union;
        this.fullName = person.fullName();
        this.dateOfBirth = person.dateOfBirth();
        this.gender = person.gender();
        keep(number);
        this.admittedOn = admittedOn;
        this.decision = decision;
        this.changedOn = admittedOn;
        this.recordedAt = recordedAt;
    }

    private void keep(KeptCitizenNumber number) {
        this.encryptedCitizenNumber = number.encrypted();
        this.citizenNumberIndex = number.index();
        this.citizenNumberIndexNext = number.nextIndex();
    }

    public UUID id() {
        return id;
    }

    public GrassrootsUnion union() {
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

    byte[] citizenNumberIndexNext() {
        return citizenNumberIndexNext;
    }

    public LocalDate admittedOn() {
        return admittedOn;
    }

    Document decision() {
        return decision;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** @param place the organization that the union stood below on the date of admission */
    MemberAdmitted admitted(Organization place) {
        return new MemberAdmitted(
                id,
                union.id(),
                place.code(),
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
    public Optional<LocalDate> leftOn() {
        return Optional.ofNullable(leftOn);
    }

    /**
     * Moves the member.
     *
     * @param left the organization that its union stood below on the date
     * @param joined the organization that the other union stood below then
     */
    MemberTransferred transfer(
            GrassrootsUnion to, Organization left, Organization joined, LocalDate on, DocumentReference decision) {
        var transferred = new MemberTransferred(id, side(union, left), side(to, joined), on, decision);
        this.union = to;
        this.changedOn = on;
        return transferred;
    }

    /** @param place the organization that the union stood below on the date */
    MemberLeft leave(LocalDate on, DepartureReason reason, Organization place) {
        this.changedOn = on;
        this.leftOn = on;
        this.departureReason = reason;
        return new MemberLeft(id, union.id(), place.code(), union.sector().orElse(null), union.method(), on, reason);
    }

    /** Whether what told who the person is was erased. */
    public boolean isErased() {
        return erasedAt != null;
    }

    /** The citizen number in full. The membership is not erased. */
    public String citizenNumber(CitizenNumberVault vault) {
        return vault.decrypt(id, encryptedCitizenNumber);
    }

    /** That the citizen number is shown in full on that day. */
    public CitizenNumberRevealed reveal(RevealPurpose purpose, LocalDate on) {
        return new CitizenNumberRevealed(id, union.id(), union.organization().code(), purpose, on);
    }

    /**
     * Puts right what is given, and leaves what is null. The membership is not erased.
     *
     * @return empty where all of it was so already
     */
    public Optional<MemberCorrected> correct(PersonalData given, CitizenNumberVault vault, LocalDate on) {
        var corrected = new ArrayList<PersonalField>();
        if (given.fullName() != null && !given.fullName().equals(fullName)) {
            this.fullName = given.fullName();
            corrected.add(PersonalField.FULL_NAME);
        }
        if (given.dateOfBirth() != null && !given.dateOfBirth().equals(dateOfBirth)) {
            this.dateOfBirth = given.dateOfBirth();
            corrected.add(PersonalField.DATE_OF_BIRTH);
        }
        if (given.gender() != null && given.gender() != gender) {
            this.gender = given.gender();
            corrected.add(PersonalField.GENDER);
        }
        if (given.citizenId() != null && !given.citizenId().equals(citizenNumber(vault))) {
            keep(vault.keep(id, given.citizenId()));
            corrected.add(PersonalField.CITIZEN_ID);
        }
        return corrected.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new MemberCorrected(id, union.id(), union.organization().code(), corrected, on));
    }

    /** Erases what tells who the person is; the membership and its dates stay. */
    public PersonalDataErased erase(ErasureGround ground, Instant at, LocalDate on) {
        this.fullName = null;
        this.dateOfBirth = null;
        this.gender = null;
        this.encryptedCitizenNumber = null;
        this.citizenNumberIndex = null;
        this.citizenNumberIndexNext = null;
        this.erasedAt = at;
        return new PersonalDataErased(id, union.id(), union.organization().code(), ground, on);
    }

    private static MemberTransferred.Side side(GrassrootsUnion union, Organization place) {
        return new MemberTransferred.Side(
                union.id(), place.code(), union.sector().orElse(null), union.method());
    }

    /** As much of it as may be disclosed. */
    MemberView view(Disclosure disclosure, CitizenNumberVault vault) {
        var named = disclosure != Disclosure.NOTHING_PERSONAL && !isErased();
        return new MemberView(
                id,
                union.id(),
                union.organization().code(),
                named ? fullName : null,
                named ? dateOfBirth : null,
                named ? gender : null,
                named ? CitizenNumberVault.mask(citizenNumber(vault)) : null,
                admittedOn,
                decision.cited(),
                leftOn == null ? null : new MemberView.Departed(leftOn, departureReason),
                isErased() ? true : null);
    }
}
