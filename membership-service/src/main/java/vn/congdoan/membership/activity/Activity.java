package vn.congdoan.membership.activity;

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
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.ActivityWithdrawn;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.MeasureAmount;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.document.Document;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;
import vn.congdoan.membership.organization.Located;
import vn.congdoan.membership.organization.Organization;

/** Something that an organization or a grassroots union did, with what is counted of it. */
@Entity
@Table(name = "activity")
@DynamicUpdate // The service may change some columns only: V10__activities.sql
@NullUnmarked // The persistence provider fills the fields.
class Activity implements Located {

    @Id
    private UUID id;

    private String kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_code")
    private Organization organization;

    @Column(name = "union_id")
    private UUID unionId;

    /** The same union, read only when it is asked for. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "union_id", insertable = false, updatable = false)
    private GrassrootsUnion union;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private LocalDate heldOn;
    private Integer schoolYear;
    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id")
    private Document document;

    private UUID directiveId;
    private String partner;
    private LocalDate validUntil;
    private String note;
    private Instant recordedAt;
    private LocalDate withdrawnOn;
    private String withdrawalReason;

    @ElementCollection
    @CollectionTable(name = "activity_amount", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "ordinal")
    private List<ActivityAmount> amounts;

    protected Activity() {}

    /**
     * What a request tells.
     *
     * @param organization that which held it, or that of the union that did
     * @param union absent where the organization itself held it
     * @param document absent where the request names none
     */
    Activity(
            NewActivity request,
            Organization organization,
            @Nullable GrassrootsUnion union,
            @Nullable Document document,
            Instant recordedAt) {
        this.id = Identifiers.next();
        this.kind = request.kind();
        this.organization = organization;
        this.unionId = union == null ? null : union.id();
        this.union = union;
        this.sector = union == null ? null : union.sector().orElse(null);
        this.heldOn = request.heldOn();
        this.schoolYear = SchoolYears.firstYear(request.schoolYear());
        this.title = request.title();
        this.document = document;
        this.directiveId = request.directiveId();
        this.partner = request.partner();
        this.validUntil = request.validUntil();
        this.note = request.note();
        this.recordedAt = recordedAt;
        this.amounts = request.amounts();
    }

    UUID id() {
        return id;
    }

    /** The one that answers for it now: a union may stand elsewhere than when it held the activity. */
    @Override
    public Organization organization() {
        return union == null ? organization : union.organization();
    }

    /** In whose stream it stands. */
    Organization place() {
        return organization;
    }

    @Override
    public Optional<UUID> unionId() {
        return Optional.ofNullable(unionId);
    }

    /** Empty while it counts. */
    Optional<LocalDate> withdrawnOn() {
        return Optional.ofNullable(withdrawnOn);
    }

    ActivityRecorded recorded() {
        return new ActivityRecorded(
                id,
                kind,
                organization.code(),
                unionId,
                sector,
                heldOn,
                schoolYear,
                reference(),
                counted(),
                directiveId);
    }

    ActivityWithdrawn withdraw(LocalDate on, String reason) {
        this.withdrawnOn = on;
        this.withdrawalReason = reason;
        return new ActivityWithdrawn(
                id,
                kind,
                organization.code(),
                unionId,
                sector,
                heldOn,
                schoolYear,
                reference(),
                counted(),
                on,
                directiveId);
    }

    private DocumentReference reference() {
        return document == null ? null : document.reference();
    }

    private List<MeasureAmount> counted() {
        return amounts.stream().map(ActivityAmount::toEvent).toList();
    }

    /** @param withWords whether the caller may see what people wrote of it in their own words */
    ActivityView view(boolean withWords) {
        return new ActivityView(
                id,
                kind,
                organization.code(),
                unionId,
                sector,
                heldOn,
                schoolYear == null ? null : SchoolYears.beginningIn(schoolYear),
                withWords ? title : null,
                document == null ? null : document.cited(),
                directiveId,
                partner,
                validUntil,
                withWords ? note : null,
                List.copyOf(amounts),
                recordedAt,
                withdrawnOn,
                withWords ? withdrawalReason : null);
    }
}
