package vn.congdoan.membership.organization;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.OrganizationClosed;
import vn.congdoan.contracts.event.OrganizationRenamed;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.membership.document.Document;

/** A node of the federation's tree. */
@Entity
@Table(name = "organization")
@DynamicUpdate // The service may change some columns only: V14__restructuring.sql
@NullUnmarked // The persistence provider fills the fields.
@SuppressWarnings("unused") // Some fields are read by queries only.
public class Organization implements Located {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    private String parentCode;
    private String path;
    private LocalDate establishedOn;
    private Instant registeredAt;
    private String registeredName;
    private LocalDate closedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "closing_decision_id")
    private Document closingDecision;

    private String[] successors;

    protected Organization() {}

    /** A new node below the parent; without one, a root. */
    Organization(NewOrganization request, @Nullable Organization parent, Instant registeredAt) {
        this.code = request.code();
        this.name = request.name();
        this.kind = request.kind();
        this.parentCode = parent == null ? null : parent.code;
        this.path = (parent == null ? "" : parent.path) + code + "/";
        this.establishedOn = request.establishedOn();
        this.registeredAt = registeredAt;
    }

    public String code() {
        return code;
    }

    @Override
    public Organization organization() {
        return this;
    }

    @Override
    public Optional<UUID> unionId() {
        return Optional.empty();
    }

    public String name() {
        return name;
    }

    public OrganizationKind kind() {
        return kind;
    }

    public Optional<String> parentCode() {
        return Optional.ofNullable(parentCode);
    }

    /** The code of the root of its tree, which may be its own. */
    public String rootCode() {
        return path.substring(0, path.indexOf('/'));
    }

    /** Codes from the root down, each closed by a slash; the paths of all descendants begin with it. */
    public String path() {
        return path;
    }

    /** The pattern of SQL's {@code like} that the paths of it and of all its descendants match. */
    public String subtree() {
        return path + "%";
    }

    /** The code of the organization that issues decisions on it: the one above, a root itself. */
    public String decidedOnBy() {
        return parentCode == null ? code : parentCode;
    }

    public Optional<LocalDate> establishedOn() {
        return Optional.ofNullable(establishedOn);
    }

    /** Whether it is the organization of that code or a descendant of it. */
    public boolean isWithin(String ancestorCode) {
        return ("/" + path).contains("/" + ancestorCode + "/");
    }

    /** The first date of which nothing is recorded any more; empty while it is open. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** Since when it has been closed, where a fact of that date comes too late. */
    public Optional<LocalDate> closedBy(LocalDate on) {
        return closedOn().filter(closed -> !on.isBefore(closed));
    }

    /**
     * Gives it another name.
     *
     * @param latest whether it is the present one; one that was in force before another on record is only told of
     */
    public OrganizationRenamed rename(String name, LocalDate on, boolean latest, Document decision) {
        if (registeredName == null) {
            this.registeredName = this.name;
        }
        if (latest) {
            this.name = name;
        }
        return new OrganizationRenamed(code, name, on, decision.reference());
    }

    /** @param successors codes of those who go on with its work */
    public OrganizationClosed close(LocalDate on, List<String> successors, Document decision) {
        this.closedOn = on;
        this.closingDecision = decision;
        this.successors = successors.toArray(String[]::new);
        return new OrganizationClosed(code, on, successors, decision.reference());
    }

    public OrganizationView view() {
        return new OrganizationView(
                code,
                name,
                kind,
                parentCode,
                establishedOn,
                closedOn == null
                        ? null
                        : new OrganizationView.Closed(closedOn, closingDecision.cited(), List.of(successors)));
    }
}
