package vn.congdoan.membership.grassrootsunion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.idempotency.VisibleRecords;
import vn.congdoan.membership.listing.Criteria;
import vn.congdoan.membership.organization.Jurisdiction;

/** The grassroots unions on record. Those that the present caller may not see are found by none of the look-ups. */
@ApplicationScoped
public class GrassrootsUnions implements PanacheRepositoryBase<GrassrootsUnion, UUID>, VisibleRecords {

    private final Jurisdiction jurisdiction;

    GrassrootsUnions(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /**
     * The union that a path names.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    public GrassrootsUnion get(UUID id) {
        return inSight(id, LockModeType.NONE).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /**
     * The union that a path names, held as it is until the transaction ends: others may hold it too, nobody may dissolve
     * it.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    public GrassrootsUnion hold(UUID id) {
        return inSight(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /**
     * The union that a request's field names, held as by {@link #hold}.
     *
     * @throws Problem {@link ProblemType#INVALID_REQUEST} at the pointer
     */
    public GrassrootsUnion holdAt(String pointer, UUID id) {
        return inSight(id, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> Problem.invalid(Invalid.at(pointer, "union.unknown", id)));
    }

    /**
     * The unions that rows of a file name, held as by {@link #hold(UUID)}.
     *
     * @param jurisdiction of the one who sent the file; unions outside of it are not there
     * @param ids of unions
     * @param taxCodes of enterprises whose active unions are meant
     */
    @Transactional(TxType.MANDATORY)
    public HeldUnions hold(Jurisdiction jurisdiction, Set<UUID> ids, Set<String> taxCodes) {
        var byTaxCode = new HashMap<String, UUID>();
        getEntityManager()
                .createQuery("""
                        select e.taxCode, u.id
                        from GrassrootsUnion u
                        join Enterprise e on e.id = u.enterpriseId
                        where e.taxCode in :taxCodes and u.dissolvedOn is null
                        """, Object[].class)
                .setParameter("taxCodes", taxCodes)
                .getResultStream()
                .forEach(row -> byTaxCode.put((String) row[0], (UUID) row[1]));
        var wanted = new HashSet<>(ids);
        wanted.addAll(byTaxCode.values());
        var sight = jurisdiction.sight();
        var criteria = new Criteria()
                .and("id in :ids", "ids", wanted)
                .and("organization.path like :sight", "sight", sight.subtree())
                .and("id = :own", "own", sight.union());
        // In one order for all, so that two who hold the same never wait for each other in a circle.
        var held = find(criteria.orderedBy("id"), criteria.parameters())
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
        return new HeldUnions(
                held.stream()
                        .filter(jurisdiction::covers)
                        .collect(Collectors.toMap(GrassrootsUnion::id, union -> union)),
                byTaxCode);
    }

    /**
     * Those with which foundings of a file may collide, or which they tell again.
     *
     * @param enterprises whose unions these are
     * @param names of trade syndicates
     */
    @Transactional(TxType.MANDATORY)
    List<GrassrootsUnion> like(Collection<UUID> enterprises, Collection<String> names) {
        return list(
                "from GrassrootsUnion u join fetch u.organization join fetch u.decision"
                        + " where u.enterpriseId in ?1 or (u.enterpriseId is null and u.name in ?2)",
                enterprises,
                names);
    }

    Optional<GrassrootsUnion> toChange(UUID id) {
        return inSight(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public String collection() {
        return "grassroots-unions";
    }

    @Override
    public boolean contains(UUID id) {
        return inSight(id, LockModeType.NONE).isPresent();
    }

    /** By conditions of the query, so that nobody holds or waits for a row that is not theirs to see. */
    private Optional<GrassrootsUnion> inSight(UUID id, LockModeType lock) {
        var sight = jurisdiction.sight();
        var criteria = new Criteria()
                .and("id = :id", "id", id)
                .and("organization.path like :sight", "sight", sight.subtree())
                .and("id = :own", "own", sight.union());
        return find(criteria.where(), criteria.parameters()).withLock(lock).singleResultOptional();
    }

    /** @throws Problem {@link ProblemType#UNION_DISSOLVED} */
    public void requireActive(GrassrootsUnion union) {
        union.dissolvedOn().ifPresent(dissolvedOn -> {
            throw Problem.of(ProblemType.UNION_DISSOLVED, dissolvedOn);
        });
    }

    long activeMembers(GrassrootsUnion union) {
        return getEntityManager()
                .createQuery("select count(*) from Member where union = :union and leftOn is null", Long.class)
                .setParameter("union", union)
                .getSingleResult();
    }

    /** The date of the last thing that happened to the union, or to a member while in it, or that the union held. */
    LocalDate lastChange(GrassrootsUnion union) {
        return (LocalDate) getEntityManager()
                .createNativeQuery("""
                        select greatest(
                            founded_on,
                            (select max(changed_on) from member where union_id = :id),
                            (select max(transferred_on) from member_transfer where from_union_id = :id),
                            (select max(held_on) from activity where union_id = :id and withdrawn_on is null))
                        from grassroots_union
                        where id = :id
                        """, LocalDate.class)
                .setParameter("id", union.id())
                .getSingleResult();
    }
}
