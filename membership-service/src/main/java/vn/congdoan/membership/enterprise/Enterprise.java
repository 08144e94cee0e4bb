package vn.congdoan.membership.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.EnterpriseRegistered;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.organization.Organization;

/** An employer on the register. */
@Entity
@Table(name = "enterprise")
@NullUnmarked // The persistence provider fills the fields.
@SuppressWarnings("unused") // Some fields are read by queries only.
public class Enterprise {

    @Id
    private UUID id;

    private String taxCode;
    private String name;

    @Enumerated(EnumType.STRING)
    private EnterpriseKind kind;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private int headcount;
    private String organizationCode;
    private String address;
    private Instant registeredAt;

    protected Enterprise() {}

    Enterprise(NewEnterprise request, Organization organization, Instant registeredAt) {
        this.id = Identifiers.next();
        this.taxCode = TaxCodes.canonical(request.taxCode());
        this.name = request.name();
        this.kind = request.kind();
        this.sector = request.sector();
        this.headcount = request.headcount();
        this.organizationCode = organization.code();
        this.address = request.address();
        this.registeredAt = registeredAt;
    }

    public UUID id() {
        return id;
    }

    public String taxCode() {
        return taxCode;
    }

    public EnterpriseKind kind() {
        return kind;
    }

    public Sector sector() {
        return sector;
    }

    public String organizationCode() {
        return organizationCode;
    }

    /** Whether it is on record as this request would have it. */
    boolean isAs(NewEnterprise request) {
        return name.equals(request.name())
                && kind == request.kind()
                && sector == request.sector()
                && headcount == request.headcount()
                && organizationCode.equals(request.organizationCode())
                && Objects.equals(address, request.address());
    }

    EnterpriseRegistered registered(LocalDate on) {
        return new EnterpriseRegistered(id, organizationCode, kind, sector, headcount, on);
    }

    EnterpriseView view(@Nullable LatestSurvey latestSurvey) {
        return new EnterpriseView(id, taxCode, name, kind, sector, headcount, organizationCode, address, latestSurvey);
    }
}
