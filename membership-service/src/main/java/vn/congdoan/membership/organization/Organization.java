package vn.congdoan.membership.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.OrganizationKind;

/** A node of the federation's tree. */
@Entity
@Table(name = "organization")
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

    public Optional<LocalDate> establishedOn() {
        return Optional.ofNullable(establishedOn);
    }

    /** Whether it is the organization of that code or a descendant of it. */
    public boolean isWithin(String ancestorCode) {
        return ("/" + path).contains("/" + ancestorCode + "/");
    }

    OrganizationView view() {
        return new OrganizationView(code, name, kind, parentCode, establishedOn);
    }
}
