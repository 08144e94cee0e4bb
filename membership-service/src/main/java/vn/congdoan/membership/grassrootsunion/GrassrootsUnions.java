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
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.enterprise.Enterprise;
import vn.congdoan.membership.idempotency.VisibleRecords;
import vn.congdoan.membership.listing.Criteria;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organization;

/** The grassroots unions on record. Those that the present caller may not see are found by none of the look-ups. */
@ApplicationScoped
public class GrassrootsUnions implements PanacheRepositoryBase<GrassrootsUnion, UUID>, VisibleRecords {

    /**
     * No join: after a wait for the row it is looked at again, and a join would go by the organization that it stood below
     * before.
     */
    private static final String IN_SIGHT =
            "(select o.path from Organization o where o.code = u.organization.code) like :sight";

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
     * The union that a member is in, held as by {@link #hold(UUID)} whoever may see it, and as it stands then: before
     * anything of it was read.
     */
    public GrassrootsUnion hold(GrassrootsUnion union) {
        return find("id", identifier(union))
                .withLock(LockModeType.PESSIMISTIC_READ)
                .singleResult();
    }

    /**
     * The union that a request's field names, held as by {@link #holdAt}, together with the one that a member leaves, held as
     * by {@link #hold(GrassrootsUnion)}.
     */
    public GrassrootsUnion holdEnds(GrassrootsUnion from, String pointer, UUID to) {
        // In the order of their identifiers for all who hold several, so that none wait for each other in a circle.
        if (identifier(from).compareTo(to) < 0) {
            hold(from);
            return holdAt(pointer, to);
        }
        var end = holdAt(pointer, to);
        hold(from);
        return end;
    }

    /** Without reading anything of it. */
    private UUID identifier(GrassrootsUnion union) {
        return (UUID) getEntityManager()
                .getEntityManagerFactory()
                .getPersistenceUnitUtil()
                .getIdentifier(union);
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
                .and("u.id in :ids", "ids", wanted)
                .and(IN_SIGHT, "sight", sight.subtree())
                .and("u.id = :own", "own", sight.union());
        // In one order for all, so that two who hold the same never wait for each other in a circle.
        var held = find("from GrassrootsUnion u " + criteria.orderedBy("u.id"), criteria.parameters())
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
        return new HeldUnions(
                held.stream()
                        .filter(jurisdiction::covers)
                        .collect(Collectors.toMap(GrassrootsUnion::id, union -> union)),
                byTaxCode);
    }

    /** The organization that the union, which is held, stood below on the date. */
    @Transactional(TxType.MANDATORY)
    public Organization placeOf(GrassrootsUnion union, LocalDate on) {
        return places(Map.of(union, on)).of(union, on);
    }

    /**
     * The organization in whose register the enterprise stood on the date: an enterprise moves with its unions, which are
     * held from here on. What has none stays in the register of an organization that was closed, and is told of there.
     */
    @Transactional(TxType.MANDATORY)
    public Organization placeOf(Enterprise enterprise, LocalDate on) {
        var held = find("enterpriseId = ?1 order by id", enterprise.id())
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
        // It may have moved with one of them since it was read.
        getEntityManager().refresh(enterprise);
        return held.stream()
                .filter(union -> union.organization().code().equals(enterprise.organizationCode()))
                .filter(union -> union.stoodElsewhere(on))
                .findFirst()
                .map(union -> placeOf(union, on))
                .orElseGet(() -> getEntityManager().find(Organization.class, enterprise.organizationCode()));
    }

    /**
     * Where unions, which are held, stood. Asks only if one of them has moved since its date.
     *
     * @param dates the earliest date of interest of each
     */
    @Transactional(TxType.MANDATORY)
    public Places places(Map<GrassrootsUnion, LocalDate> dates) {
        var moved = dates.entrySet().stream()
                .filter(each -> each.getKey().stoodElsewhere(each.getValue()))
                .map(each -> each.getKey().id())
                .toList();
        var places = new HashMap<UUID, NavigableMap<LocalDate, Organization>>();
        if (!moved.isEmpty()) {
            getEntityManager()
                    .createQuery("""
                            select p.id.unionId, p.id.fromDate, o
                            from Placement p
                            join Organization o on o.code = p.organizationCode
                            where p.id.unionId in :unions
                            """, Object[].class)
                    .setParameter("unions", moved)
                    .getResultStream()
                    .forEach(row -> places.computeIfAbsent((UUID) row[0], first -> new TreeMap<>())
                            .put((LocalDate) row[1], (Organization) row[2]));
        }
        return new Places(places);
    }

    /**
     * Those directly below the organization, to be moved: held until the transaction ends, and nobody else may hold them.
     *
     * @param ids of those that are wanted, active or not, wherever they stand; null for all active ones directly below
     */
    @Transactional(TxType.MANDATORY)
    public List<GrassrootsUnion> toMove(Organization from, @Nullable Collection<UUID> ids) {
        var criteria = new Criteria()
                .and("u.id in :ids", "ids", ids)
                .and("u.organization = :from", "from", ids == null ? from : null)
                .and(IN_SIGHT, "sight", jurisdiction.sight().subtree());
        if (ids == null) {
            criteria.andThat("u.dissolvedOn is null");
        }
        return find("from GrassrootsUnion u " + criteria.orderedBy("u.id"), criteria.parameters())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
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

    /** Forms the first committees of unions, whose foundings name the members; each has the identifier of its union. */
    @Transactional(TxType.MANDATORY)
    void formFirstCommittees(Collection<GrassrootsUnion> founded) {
        flush();
        getEntityManager()
                .createNativeQuery("""
                        insert into committee (id, organization_code, union_id, formation, formed_on, decision_id,
                                               recorded_at)
                        select id, organization_code, id, 'PROVISIONAL', founded_on, decision_id, registered_at
                        from grassroots_union join unnest(:founded) as founded (id) using (id)
                        """)
                .setParameter(
                        "founded", founded.stream().map(GrassrootsUnion::id).toArray(UUID[]::new))
                .executeUpdate();
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
                .and("u.id = :id", "id", id)
                .and(IN_SIGHT, "sight", sight.subtree())
                .and("u.id = :own", "own", sight.union());
        return find("from GrassrootsUnion u " + criteria.where(), criteria.parameters())
                .withLock(lock)
                .singleResultOptional();
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

    /** The date of the last thing that happened to the union, a part of it, or a member while in it, or that it held. */
    LocalDate lastChange(GrassrootsUnion union) {
        return (LocalDate) getEntityManager()
                .createNativeQuery("""
                        select greatest(
                            founded_on,
                            reassigned_on,
                            (select max(changed_on) from member where union_id = :id),
                            (select max(transferred_on) from member_transfer where from_union_id = :id),
                            (select max(held_on) from activity where union_id = :id and withdrawn_on is null),
                            (select max(greatest(established_on, dissolved_on))
                             from union_section where union_id = :id),
                            (select max(formed_on) from committee where union_id = :id))
                        from grassroots_union
                        where id = :id
                        """, LocalDate.class)
                .setParameter("id", union.id())
                .getSingleResult();
    }
}
