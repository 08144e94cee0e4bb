package vn.congdoan.membership.committee;

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
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.CommitteeFormed;
import vn.congdoan.contracts.vocabulary.CommitteeFormation;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.document.Document;
import vn.congdoan.membership.grassrootsunion.CommitteeRole;
import vn.congdoan.membership.grassrootsunion.CommitteeSeat;
import vn.congdoan.membership.organization.Organization;

/** A committee that leads a grassroots union, or an organization itself; it never changes. */
@Entity
@Table(name = "committee")
@NullUnmarked // The persistence provider fills the fields.
class Committee {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_code")
    private Organization organization;

    private UUID unionId;

    @Enumerated(EnumType.STRING)
    private CommitteeFormation formation;

    private Integer firstYear;
    private Integer lastYear;
    private LocalDate formedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    private Document decision;

    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "committee_member", joinColumns = @JoinColumn(name = "committee_id"))
    @OrderColumn(name = "ordinal")
    private List<CommitteeSeat> members;

    protected Committee() {}

    /**
     * @param organization that which it leads, or which the union stood below on the date
     * @param unionId absent where it leads the organization
     */
    Committee(
            NewCommittee request,
            Organization organization,
            @Nullable UUID unionId,
            Document decision,
            Instant recordedAt) {
        this.id = Identifiers.next();
        this.organization = organization;
        this.unionId = unionId;
        this.formation = request.formation();
        var term = request.term();
        this.firstYear = term == null ? null : term.fromYear();
        this.lastYear = term == null ? null : term.toYear();
        this.formedOn = request.from();
        this.decision = decision;
        this.recordedAt = recordedAt;
        this.members = request.members();
    }

    LocalDate formedOn() {
        return formedOn;
    }

    CommitteeFormed formed() {
        return new CommitteeFormed(
                id,
                organization.code(),
                unionId,
                formation,
                firstYear,
                lastYear,
                formedOn,
                decision.reference(),
                members.size(),
                (int) members.stream()
                        .filter(seat -> seat.role() == CommitteeRole.VICE_CHAIR)
                        .count());
    }

    /**
     * @param until the date since when another one leads; absent while none does
     * @param withNames whether the caller may see who its members are
     */
    CommitteeView view(@Nullable LocalDate until, boolean withNames) {
        return new CommitteeView(
                id,
                organization.code(),
                unionId,
                formation,
                firstYear == null ? null : new Term(firstYear, lastYear),
                formedOn,
                until,
                decision.cited(),
                withNames ? List.copyOf(members) : null,
                recordedAt);
    }
}
