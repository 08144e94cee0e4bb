package vn.congdoan.membership.grassrootsunion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;

/** The grassroots unions on record. */
@ApplicationScoped
public class GrassrootsUnions implements PanacheRepositoryBase<GrassrootsUnion, UUID> {

    /**
     * The union that a path names.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    public GrassrootsUnion get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /**
     * The union that a path names, held as it is until the transaction ends: others may hold it too, nobody may dissolve
     * it.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    public GrassrootsUnion hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /**
     * The union that a request's field names, held as by {@link #hold}.
     *
     * @throws Problem {@link ProblemType#INVALID_REQUEST} at the pointer
     */
    public GrassrootsUnion holdAt(String pointer, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> Problem.invalid(Invalid.at(pointer, "union.unknown", id)));
    }

    Optional<GrassrootsUnion> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
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

    /** The date of the last thing that happened to the union or to a member while in it. */
    LocalDate lastChange(GrassrootsUnion union) {
        return (LocalDate) getEntityManager()
                .createNativeQuery("""
                        select greatest(
                            founded_on,
                            (select max(changed_on) from member where union_id = :id),
                            (select max(transferred_on) from member_transfer where from_union_id = :id))
                        from grassroots_union
                        where id = :id
                        """, LocalDate.class)
                .setParameter("id", union.id())
                .getSingleResult();
    }
}
