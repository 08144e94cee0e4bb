package vn.congdoan.membership.approach;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import vn.congdoan.contracts.event.EnterpriseApproached;
import vn.congdoan.contracts.vocabulary.ApproachOutcome;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.enterprise.Enterprise;
import vn.congdoan.membership.organization.Organization;

/** That somebody went to an employer to speak for a union; it never changes. */
@Entity
@Table(name = "enterprise_approach")
@NullUnmarked // The persistence provider fills the fields.
@SuppressWarnings("unused") // Some fields are read by queries only.
class Approach {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private LocalDate approachedOn;

    @Enumerated(EnumType.STRING)
    private ApproachOutcome outcome;

    private String note;
    private Instant recordedAt;

    protected Approach() {}

    Approach(NewApproach request, Enterprise enterprise, Instant recordedAt) {
        this.id = Identifiers.next();
        this.enterpriseId = enterprise.id();
        this.approachedOn = request.on();
        this.outcome = request.outcome();
        this.note = request.note();
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    /** @param place in whose register the enterprise stood on the date */
    EnterpriseApproached approached(Enterprise enterprise, Organization place) {
        return new EnterpriseApproached(
                id, enterpriseId, place.code(), enterprise.kind(), enterprise.sector(), approachedOn, outcome);
    }

    /** @param withNote whether the reader may see what somebody wrote */
    ApproachView view(boolean withNote) {
        return new ApproachView(id, enterpriseId, approachedOn, outcome, withNote ? note : null);
    }
}
