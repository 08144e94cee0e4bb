package vn.congdoan.membership.feeinspection;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.UnionFeesInspected;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.document.Document;
import vn.congdoan.membership.enterprise.Enterprise;
import vn.congdoan.membership.organization.Organization;

/** That somebody inspected the union fees of an employer; it never changes. */
@Entity
@Table(name = "fee_inspection")
@NullUnmarked // The persistence provider fills the fields.
@SuppressWarnings("unused") // Some fields are read by queries only.
class FeeInspection {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private LocalDate inspectedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id")
    private Document document;

    private long owed;
    private long paid;
    private List<String> findings;
    private List<String> recommendations;
    private Instant recordedAt;

    protected FeeInspection() {}

    FeeInspection(NewFeeInspection request, Enterprise enterprise, @Nullable Document document, Instant recordedAt) {
        this.id = Identifiers.next();
        this.enterpriseId = enterprise.id();
        this.inspectedOn = request.on();
        this.document = document;
        this.owed = request.owed();
        this.paid = request.paid();
        this.findings = request.findings();
        this.recommendations = request.recommendations();
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    /** @param place in whose register the enterprise stood on the date */
    UnionFeesInspected inspected(Enterprise enterprise, Organization place) {
        return new UnionFeesInspected(
                id,
                enterpriseId,
                place.code(),
                enterprise.kind(),
                enterprise.sector(),
                inspectedOn,
                document == null ? null : document.reference(),
                owed,
                paid,
                findings.size(),
                recommendations.size());
    }

    /** @param withTexts whether the reader may see what somebody wrote */
    FeeInspectionView view(boolean withTexts) {
        return new FeeInspectionView(
                id,
                enterpriseId,
                inspectedOn,
                document == null ? null : document.cited(),
                owed,
                paid,
                withTexts ? findings : null,
                withTexts ? recommendations : null);
    }
}
