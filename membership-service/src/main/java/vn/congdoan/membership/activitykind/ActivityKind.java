package vn.congdoan.membership.activitykind;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import vn.congdoan.contracts.event.ActivityKindDefined;

/** A revision of a kind of activity; it never changes. */
@Entity
@Table(name = "activity_kind")
@NullUnmarked // The persistence provider fills the fields.
class ActivityKind {

    /**
     * Which one it is.
     *
     * @param organizationCode a root of the tree
     * @param revision 1, 2, 3 …
     */
    @Embeddable
    record Id(@Column(name = "organization_code") String organizationCode, String kind, int revision) {}

    @EmbeddedId
    private Id id;

    private String name;

    @ElementCollection
    @CollectionTable(
            name = "activity_measure",
            joinColumns = {
                @JoinColumn(name = "organization_code", referencedColumnName = "organization_code"),
                @JoinColumn(name = "kind", referencedColumnName = "kind"),
                @JoinColumn(name = "revision", referencedColumnName = "revision")
            })
    @OrderColumn(name = "ordinal")
    private List<ActivityMeasure> measures;

    @ElementCollection
    @CollectionTable(
            name = "activity_ratio",
            joinColumns = {
                @JoinColumn(name = "organization_code", referencedColumnName = "organization_code"),
                @JoinColumn(name = "kind", referencedColumnName = "kind"),
                @JoinColumn(name = "revision", referencedColumnName = "revision")
            })
    @OrderColumn(name = "ordinal")
    private List<ActivityRatio> ratios;

    private Instant recordedAt;

    protected ActivityKind() {}

    ActivityKind(Id id, ActivityKindDefinitionRequest definition, Instant recordedAt) {
        this.id = id;
        this.name = definition.name();
        this.measures = definition.measures();
        this.ratios = definition.statedRatios();
        this.recordedAt = recordedAt;
    }

    String organizationCode() {
        return id.organizationCode();
    }

    String kind() {
        return id.kind();
    }

    int revision() {
        return id.revision();
    }

    List<ActivityMeasure> measures() {
        return List.copyOf(measures);
    }

    List<ActivityRatio> ratios() {
        return List.copyOf(ratios);
    }

    /** Whether this is how it is defined already. */
    boolean isAs(ActivityKindDefinitionRequest definition) {
        return name.equals(definition.name())
                && measures().equals(definition.measures())
                && ratios().equals(definition.statedRatios());
    }

    /** @param on the date of recording */
    ActivityKindDefined defined(LocalDate on) {
        return new ActivityKindDefined(
                id.organizationCode(),
                id.kind(),
                id.revision(),
                name,
                measures.stream().map(ActivityMeasure::toEvent).toList(),
                ratios.isEmpty()
                        ? null
                        : ratios.stream().map(ActivityRatio::toEvent).toList(),
                on);
    }

    ActivityKindView view() {
        return new ActivityKindView(
                id.organizationCode(),
                id.kind(),
                id.revision(),
                name,
                measures(),
                ratios.isEmpty() ? null : ratios(),
                recordedAt);
    }
}
