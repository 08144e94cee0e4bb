package vn.congdoan.membership.section;

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
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.SectionDissolved;
import vn.congdoan.contracts.event.SectionEstablished;
import vn.congdoan.contracts.vocabulary.SectionKind;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;
import vn.congdoan.membership.organization.Organization;

/** A part of a grassroots union. */
@Entity
@Table(name = "union_section")
@DynamicUpdate // The service may change some columns only: V18__shape.sql
@NullUnmarked // The persistence provider fills the fields.
class Section {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "union_id")
    private GrassrootsUnion union;

    @Enumerated(EnumType.STRING)
    private SectionKind kind;

    private String name;
    private LocalDate establishedOn;
    private UUID parentId;
    private String decisionNumber;
    private LocalDate decisionIssuedOn;
    private Instant recordedAt;
    private LocalDate dissolvedOn;
    private String dissolutionNumber;
    private LocalDate dissolutionIssuedOn;

    protected Section() {}

    Section(NewSection request, GrassrootsUnion union, Instant recordedAt) {
        this.id = Identifiers.next();
        this.union = union;
        this.kind = request.kind();
        this.name = request.name();
        this.establishedOn = request.establishedOn();
        this.parentId = request.parentId();
        var decision = request.decision();
        this.decisionNumber = decision == null ? null : decision.number();
        this.decisionIssuedOn = decision == null ? null : decision.issuedOn();
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    GrassrootsUnion union() {
        return union;
    }

    SectionKind kind() {
        return kind;
    }

    LocalDate establishedOn() {
        return establishedOn;
    }

    /** Empty while it is active. */
    Optional<LocalDate> dissolvedOn() {
        return Optional.ofNullable(dissolvedOn);
    }

    /** @param place the organization that the union stood below on the date */
    SectionEstablished established(Organization place) {
        return new SectionEstablished(
                id,
                union.id(),
                place.code(),
                kind,
                parentId,
                establishedOn,
                reference(decisionNumber, decisionIssuedOn));
    }

    /** @param place the organization that the union stood below on the date */
    SectionDissolved dissolve(SectionEnd end, Organization place) {
        this.dissolvedOn = end.on();
        var decision = end.decision();
        this.dissolutionNumber = decision == null ? null : decision.number();
        this.dissolutionIssuedOn = decision == null ? null : decision.issuedOn();
        return new SectionDissolved(
                id, union.id(), place.code(), kind, dissolvedOn, reference(dissolutionNumber, dissolutionIssuedOn));
    }

    private static DocumentReference reference(String number, LocalDate issuedOn) {
        return number == null ? null : new DocumentReference(number, issuedOn);
    }

    private static CitedDocument cited(String number, LocalDate issuedOn) {
        return number == null ? null : new CitedDocument(number, issuedOn);
    }

    SectionView view() {
        return new SectionView(
                id,
                union.id(),
                kind,
                name,
                parentId,
                establishedOn,
                cited(decisionNumber, decisionIssuedOn),
                recordedAt,
                dissolvedOn,
                cited(dissolutionNumber, dissolutionIssuedOn));
    }
}
