package vn.congdoan.membership.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.event.PlanAssigned;
import vn.congdoan.contracts.event.PlanRevised;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.document.Document;

/** A revision of an organization's plan for a year; it never changes. */
@Entity
@Table(name = "plan")
@NullUnmarked // The persistence provider fills the fields.
class Plan {

    /** @param revision 1, 2, 3 … */
    @Embeddable
    record Id(@Column(name = "organization_code") String organizationCode, int year, int revision) {}

    @EmbeddedId
    private Id id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id")
    private Document document;

    private UUID programmeId;
    private Integer newUnions;
    private Integer newMembers;

    @ElementCollection
    @CollectionTable(
            name = "plan_measure",
            joinColumns = {
                @JoinColumn(name = "organization_code", referencedColumnName = "organization_code"),
                @JoinColumn(name = "year", referencedColumnName = "year"),
                @JoinColumn(name = "revision", referencedColumnName = "revision")
            })
    private List<MeasureTarget> measures;

    @ElementCollection
    @CollectionTable(
            name = "plan_milestone",
            joinColumns = {
                @JoinColumn(name = "organization_code", referencedColumnName = "organization_code"),
                @JoinColumn(name = "year", referencedColumnName = "year"),
                @JoinColumn(name = "revision", referencedColumnName = "revision")
            })
    private List<Milestone> milestones;

    private Instant recordedAt;

    protected Plan() {}

    Plan(Id id, Document document, Targets targets, @Nullable UUID programmeId, Instant recordedAt) {
        this.id = id;
        this.document = document;
        this.programmeId = programmeId;
        this.newUnions = targets.newUnions();
        this.newMembers = targets.newMembers();
        this.measures = targets.inOrder().statedMeasures();
        this.milestones = targets.inOrder().statedMilestones();
        this.recordedAt = recordedAt;
    }

    String organizationCode() {
        return id.organizationCode();
    }

    int year() {
        return id.year();
    }

    int revision() {
        return id.revision();
    }

    CitedDocument document() {
        return document.cited();
    }

    Targets targets() {
        return new Targets(newUnions, newMembers, List.copyOf(measures), List.copyOf(milestones)).inOrder();
    }

    /** The programme that it is the yearly part of. */
    @Nullable
    UUID programmeId() {
        return programmeId;
    }

    MembershipEvent assigned() {
        var targets = targets().toEvent();
        return id.revision() == 1
                ? new PlanAssigned(id.organizationCode(), id.year(), 1, document.reference(), targets, programmeId)
                : new PlanRevised(
                        id.organizationCode(), id.year(), id.revision(), document.reference(), targets, programmeId);
    }

    PlanView view() {
        return new PlanView(
                id.organizationCode(), id.year(), id.revision(), document(), targets(), programmeId, recordedAt);
    }
}
