package vn.congdoan.membership.grassrootsunion;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** Below which organization a union has stood since a date; there is one of each place of a union that ever moved. */
@Entity
@Immutable
@Table(name = "union_placement")
@NullUnmarked // The persistence provider fills the fields.
@SuppressWarnings("unused") // Its fields are read by queries only.
class Placement {

    @Embeddable
    record Id(UUID unionId, LocalDate fromDate) {}

    @EmbeddedId
    private Id id;

    private String organizationCode;

    protected Placement() {}
}
