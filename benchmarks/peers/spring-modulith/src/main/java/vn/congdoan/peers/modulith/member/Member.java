package vn.congdoan.peers.modulith.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.data.domain.Persistable;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.peers.modulith.document.Document;
import vn.congdoan.peers.modulith.grassrootsunion.GrassrootsUnion;

/** A person's membership. */
@Entity
@Table(name = "member")
@NullUnmarked // The persistence provider fills the fields.
@SuppressWarnings("unused") // Some fields are written only.
class Member implements Persistable<UUID> {

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
    private byte[] citizenNumberIndexNext;
    private LocalDate admittedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    private Document decision;

    private LocalDate changedOn;
    private LocalDate leftOn;
    private Instant recordedAt;

    @Transient
    private boolean isNew = true;

    protected Member() {}

    Member(
            UUID id,
            Admission person,
            GrassrootsUnion union,
            Document decision,
            byte[] encryptedCitizenNumber,
            byte[] citizenNumberIndex,
            Instant recordedAt) {
        this.id = id;
        this.union = union;
        this.fullName = person.fullName();
        this.dateOfBirth = person.dateOfBirth();
        this.gender = person.gender();
        this.encryptedCitizenNumber = encryptedCitizenNumber;
        this.citizenNumberIndex = citizenNumberIndex;
        this.citizenNumberIndexNext = citizenNumberIndex;
        this.admittedOn = person.admittedOn();
        this.decision = decision;
        this.changedOn = person.admittedOn();
        this.recordedAt = recordedAt;
    }

    MemberAdmitted admitted() {
        return new MemberAdmitted(
                id,
                union.getId(),
                union.getOrganization().getCode(),
                union.getSector(),
                union.getMethod(),
                admittedOn,
                decision.reference());
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Says that the row is to be inserted without a look whether it is there. */
    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    @PostPersist
    void markNotNew() {
        this.isNew = false;
    }
}
