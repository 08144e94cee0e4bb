package vn.congdoan.peers.modulith.grassrootsunion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;

/** A grassroots union. */
@Entity
@Table(name = "grassroots_union")
@NullUnmarked // The persistence provider fills the fields.
public class GrassrootsUnion {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_code")
    private Organization organization;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Enumerated(EnumType.STRING)
    private FoundingMethod method;

    private LocalDate foundedOn;
    private LocalDate dissolvedOn;

    protected GrassrootsUnion() {}

    public UUID getId() {
        return id;
    }

    public Organization getOrganization() {
        return organization;
    }

    /** Null for a trade syndicate. */
    public @Nullable Sector getSector() {
        return sector;
    }

    public FoundingMethod getMethod() {
        return method;
    }

    public LocalDate getFoundedOn() {
        return foundedOn;
    }

    public boolean isDissolved() {
        return dissolvedOn != null;
    }
}
