package vn.congdoan.membership.committee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.listing.Criteria;
import vn.congdoan.membership.organization.Located;

/** The committees on record, by what they lead: a grassroots union, or an organization. */
@ApplicationScoped
class Committees implements PanacheRepositoryBase<Committee, UUID> {

    /** The date since when another one leads than on that date; empty while none does. */
    @Transactional(TxType.MANDATORY)
    Optional<LocalDate> successorOf(Located led, LocalDate formedOn) {
        var criteria = of(led).and("formedOn > :formedOn", "formedOn", formedOn);
        return find(criteria.orderedBy("formedOn"), criteria.parameters())
                .firstResultOptional()
                .map(Committee::formedOn);
    }

    /**
     * At most so many of those that lead by a date, the latest first.
     *
     * @param before only those that led before this date; null for all
     */
    @Transactional(TxType.MANDATORY)
    List<Committee> latest(Located led, LocalDate asOf, @Nullable LocalDate before, int most) {
        var criteria = of(led).and("formedOn <= :asOf", "asOf", asOf).and("formedOn < :before", "before", before);
        return find(criteria.orderedBy("formedOn desc"), criteria.parameters())
                .range(0, most - 1)
                .list();
    }

    private static Criteria of(Located led) {
        return led.unionId()
                .map(union -> new Criteria().and("unionId = :union", "union", union))
                .orElseGet(() -> new Criteria()
                        .andThat("unionId is null")
                        .and(
                                "organization.code = :organization",
                                "organization",
                                led.organization().code()));
    }
}
