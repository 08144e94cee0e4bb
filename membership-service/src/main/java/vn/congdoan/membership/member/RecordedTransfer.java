package vn.congdoan.membership.member;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.document.Document;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;

/** A member's move from one grassroots union to another. */
@Entity
@Table(name = "member_transfer")
@NullUnmarked // The persistence provider fills the fields.
@SuppressWarnings("unused") // Some fields are read by queries only.
class RecordedTransfer {

    @Id
    private UUID id;

    private UUID memberId;
    private UUID fromUnionId;
    private UUID toUnionId;
    private LocalDate transferredOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    private Document decision;

    private Instant recordedAt;

    protected RecordedTransfer() {}

    RecordedTransfer(
            Member member,
            GrassrootsUnion from,
            GrassrootsUnion to,
            LocalDate transferredOn,
            Document decision,
            Instant recordedAt) {
        this.id = Identifiers.next();
        this.memberId = member.id();
        this.fromUnionId = from.id();
        this.toUnionId = to.id();
        this.transferredOn = transferredOn;
        this.decision = decision;
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    TransferView view() {
        return new TransferView(id, memberId, fromUnionId, toUnionId, transferredOn, decision.cited());
    }
}
