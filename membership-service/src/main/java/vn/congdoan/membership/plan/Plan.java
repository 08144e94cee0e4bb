package vn.congdoan.membership.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
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
    record Id(String organizationCode, int year, int revision) {}

    @EmbeddedId
    private Id id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id")
    private Document document;

    private Integer newUnions;
    private Integer newMembers;
    private Instant recordedAt;

    protected Plan() {}

    Plan(Id id, Document document, Targets targets, Instant recordedAt) {
        this.id = id;
        this.document = document;
        this.newUnions = targets.newUnions();
        this.newMembers = targets.newMembers();
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
        return new Targets(newUnions, newMembers);
    }

    MembershipEvent assigned() {
        var targets = targets().toEvent();
        return id.revision() == 1
                ? new PlanAssigned(id.organizationCode(), id.year(), 1, document.reference(), targets)
                : new PlanRevised(id.organizationCode(), id.year(), id.revision(), document.reference(), targets);
    }

    PlanView view() {
        return new PlanView(id.organizationCode(), id.year(), id.revision(), document(), targets(), recordedAt);
    }
}
