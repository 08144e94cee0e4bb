package vn.congdoan.membership.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
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
        this.taxCode = canonical(request.taxCode());
        this.name = request.name();
        this.kind = request.kind();
        this.sector = request.sector();
        this.headcount = request.headcount();
        this.organizationCode = organization.code();
        this.address = request.address();
        this.registeredAt = registeredAt;
    }

    /** The tax code as it is kept: with the hyphen before a branch's three digits. */
    private static String canonical(String taxCode) {
        return taxCode.length() == 13 ? taxCode.substring(0, 10) + "-" + taxCode.substring(10) : taxCode;
    }

    public UUID id() {
        return id;
    }

    public String taxCode() {
        return taxCode;
    }

    public Sector sector() {
        return sector;
    }

    public String organizationCode() {
        return organizationCode;
    }

    EnterpriseRegistered registered(LocalDate on) {
        return new EnterpriseRegistered(id, organizationCode, kind, sector, headcount, on);
    }

    EnterpriseView view() {
        return new EnterpriseView(id, taxCode, name, kind, sector, headcount, organizationCode, address);
    }
}
