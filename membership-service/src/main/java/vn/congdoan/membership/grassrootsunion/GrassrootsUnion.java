package vn.congdoan.membership.grassrootsunion;

import jakarta.persistence.CollectionTable;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.UnionDissolved;
import vn.congdoan.contracts.event.UnionFounded;
import vn.congdoan.contracts.event.UnionReassigned;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.document.Document;
import vn.congdoan.membership.enterprise.Enterprise;
import vn.congdoan.membership.organization.Located;
import vn.congdoan.membership.organization.Organization;

/** A grassroots union: of one enterprise, school or agency, or a trade syndicate. */
@Entity
@Table(name = "grassroots_union")
@DynamicUpdate // The service may change some columns only: V4__personal_data.sql
@NullUnmarked // The persistence provider fills the fields.
@SuppressWarnings("unused") // Some fields are read by queries only.
public class GrassrootsUnion implements Located {

    @Id
    private UUID id;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_code")
    private Organization organization;

    private UUID enterpriseId;

    @Enumerated(EnumType.STRING)
    private UnionKind kind;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Enumerated(EnumType.STRING)
    private FoundingMethod method;

    private LocalDate foundedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    private Document decision;

    private Integer applicants;
    private LocalDate reassignedOn;
    private LocalDate dissolvedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "dissolution_decision_id")
    private Document dissolutionDecision;

    private Instant registeredAt;

    /** Its first, which has its identifier: V18__shape.sql */
    @ElementCollection
    @CollectionTable(name = "committee_member", joinColumns = @JoinColumn(name = "committee_id"))
    @OrderColumn(name = "ordinal")
    private List<CommitteeSeat> committee;

    protected GrassrootsUnion() {}

    /** @param enterprise absent for a trade syndicate */
    GrassrootsUnion(
            Founding founding,
            Organization organization,
            @Nullable Enterprise enterprise,
            Document decision,
            Instant registeredAt) {
        this.id = Identifiers.next();
        this.name = founding.name();
        this.organization = organization;
        this.enterpriseId = enterprise == null ? null : enterprise.id();
        this.kind = founding.kind();
        this.sector = enterprise == null ? null : enterprise.sector();
        this.method = founding.method();
        this.foundedOn = founding.foundedOn();
        this.decision = decision;
        this.applicants = founding.applicants();
        this.registeredAt = registeredAt;
        this.committee = founding.committee();
    }

    public UUID id() {
        return id;
    }

    /** The one that it stands below at present; where it stood on a date is {@link Places}' to say. */
    @Override
    public Organization organization() {
        return organization;
    }

    @Override
    public Optional<UUID> unionId() {
        return Optional.of(id);
    }

    public String name() {
        return name;
    }

    public UnionKind kind() {
        return kind;
    }

    /** Its enterprise; empty of a trade syndicate. */
    public Optional<UUID> enterpriseId() {
        return Optional.ofNullable(enterpriseId);
    }

    public Optional<Sector> sector() {
        return Optional.ofNullable(sector);
    }

    public FoundingMethod method() {
        return method;
    }

    public LocalDate foundedOn() {
        return foundedOn;
    }

    /** Whether it may have stood below another organization on that date than at present. */
    public boolean stoodElsewhere(LocalDate on) {
        return reassignedOn != null && on.isBefore(reassignedOn);
    }

    /** Empty while it is active. */
    public Optional<LocalDate> dissolvedOn() {
        return Optional.ofNullable(dissolvedOn);
    }

    /**
     * Whether it is on record as this request would have it, dissolved since or not.
     *
     * @param enterprise the enterprise that is meant; absent for a trade syndicate
     */
    boolean isAs(Founding founding, @Nullable UUID enterprise) {
        return Objects.equals(enterpriseId, enterprise)
                && name.equals(founding.name())
                // Whoever it stood below then has issued the decision, wherever it stands since.
                && decision.issuerCode().equals(founding.organizationCode())
                && kind == founding.kind()
                && method == founding.method()
                && foundedOn.equals(founding.foundedOn())
                && decision.isOf(founding.decision());
    }

    /** Whether it is the active union of that enterprise. */
    boolean isActiveAt(UUID enterprise) {
        return enterprise.equals(enterpriseId) && dissolvedOn == null;
    }

    UnionFounded founded() {
        return new UnionFounded(
                id, organization.code(), name, kind, enterpriseId, sector, method, foundedOn, decision.reference());
    }

    UnionDissolved dissolve(LocalDate on, Document decision) {
        this.dissolvedOn = on;
        this.dissolutionDecision = decision;
        return new UnionDissolved(id, organization.code(), sector, method, on, decision.reference());
    }

    /**
     * What is told of its coming to stand below another organization.
     *
     * @param members how many active ones it has
     */
    public UnionReassigned reassigned(Organization to, int members, LocalDate on, Document decision) {
        return new UnionReassigned(
                id, name, organization.code(), to.code(), sector, method, members, on, decision.reference());
    }

    /** @param withNames whether the caller may see the committee's names */
    GrassrootsUnionView view(boolean withNames) {
        return new GrassrootsUnionView(
                id,
                name,
                organization.code(),
                enterpriseId,
                kind,
                sector,
                method,
                foundedOn,
                decision.cited(),
                applicants,
                withNames ? List.copyOf(committee) : null,
                dissolvedOn == null
                        ? null
                        : new GrassrootsUnionView.Dissolved(dissolvedOn, dissolutionDecision.cited()));
    }
}
