package vn.congdoan.membership.directive;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.DirectiveEnded;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.vocabulary.DirectiveKind;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.organization.Organization;

/** A document that is to be carried out. */
@Entity
@Table(name = "directive")
@DynamicUpdate // The service may change some columns only: V17__directives.sql
@NullUnmarked // The persistence provider fills the fields.
class Directive {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_code")
    private Organization organization;

    private String issuer;

    @Enumerated(EnumType.STRING)
    private DirectiveKind kind;

    private String documentNumber;
    private LocalDate documentIssuedOn;
    private String title;
    private LocalDate validFrom;
    private LocalDate validTo;
    private Integer firstYear;
    private Integer lastYear;
    private Integer newUnions;
    private Integer newMembers;
    private Instant registeredAt;
    private LocalDate endedOn;
    private String endingNumber;
    private LocalDate endingIssuedOn;

    @ElementCollection
    @CollectionTable(name = "directive_implemented", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "implemented_id")
    private List<UUID> implementedIds;

    @ElementCollection
    @CollectionTable(name = "directive_partner", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "name")
    private List<String> partners;

    @ElementCollection
    @CollectionTable(name = "directive_measure", joinColumns = @JoinColumn(name = "directive_id"))
    private List<ProgrammeMeasure> measures;

    protected Directive() {}

    /** What a request tells. */
    Directive(NewDirective request, Organization organization, Instant registeredAt) {
        this.id = Identifiers.next();
        this.organization = organization;
        this.issuer = request.issuer();
        this.kind = request.kind();
        this.documentNumber = request.document().number();
        this.documentIssuedOn = request.document().issuedOn();
        this.title = request.title();
        this.validFrom = request.validFrom();
        this.validTo = request.validTo();
        this.firstYear = request.firstYear();
        this.lastYear = request.lastYear();
        this.implementedIds = request.statedImplementedIds();
        this.partners = request.statedPartners();
        var targets = request.targets();
        this.newUnions = targets == null ? null : targets.newUnions();
        this.newMembers = targets == null ? null : targets.newMembers();
        this.measures = targets == null ? List.of() : targets.inOrder().statedMeasures();
        this.registeredAt = registeredAt;
    }

    UUID id() {
        return id;
    }

    Organization organization() {
        return organization;
    }

    /** The body above the federation that issued it; empty for a document of the organization itself. */
    Optional<String> issuer() {
        return Optional.ofNullable(issuer);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** The last date on which it holds by itself. */
    Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** The last date on which it holds, where it was ended early. */
    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    boolean isProgramme() {
        return kind == DirectiveKind.PROGRAMME;
    }

    /** Of a programme, or of another that has years. */
    int firstYear() {
        return firstYear;
    }

    /** Of a programme, or of another that has years. */
    int lastYear() {
        return lastYear;
    }

    /** @param registeredOn today */
    DirectiveRegistered registered(LocalDate registeredOn) {
        var targets = targets();
        return new DirectiveRegistered(
                id,
                organization.code(),
                kind,
                document().toReference(),
                title,
                validFrom,
                validTo,
                firstYear,
                lastYear,
                implementedIds.isEmpty() ? null : implementedIds,
                partners.size(),
                targets == null ? null : targets.toEvent(),
                registeredOn);
    }

    DirectiveEnded end(EarlyEnd end) {
        this.endedOn = end.on();
        var document = end.document();
        this.endingNumber = document == null ? null : document.number();
        this.endingIssuedOn = document == null ? null : document.issuedOn();
        return new DirectiveEnded(id, organization.code(), endedOn, document == null ? null : document.toReference());
    }

    private DirectiveDocument document() {
        return new DirectiveDocument(documentNumber, documentIssuedOn);
    }

    private ProgrammeTargets targets() {
        var targets = new ProgrammeTargets(newUnions, newMembers, List.copyOf(measures));
        return targets.areNone() ? null : targets.inOrder();
    }

    /** @param implementedByIds those that implement it; absent where that is not looked for */
    DirectiveView view(@Nullable List<UUID> implementedByIds) {
        return new DirectiveView(
                id,
                organization.code(),
                issuer,
                kind,
                document(),
                title,
                validFrom,
                validTo,
                firstYear,
                lastYear,
                List.copyOf(implementedIds),
                implementedByIds,
                List.copyOf(partners),
                targets(),
                registeredAt,
                endedOn,
                endingNumber == null ? null : new DirectiveDocument(endingNumber, endingIssuedOn));
    }
}
