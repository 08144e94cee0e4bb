package vn.congdoan.membership.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.idempotency.VisibleRecords;
import vn.congdoan.membership.listing.Criteria;
import vn.congdoan.membership.organization.Jurisdiction;

/** The activities on record. Those that the present caller may not see are found by none of the look-ups. */
@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID>, VisibleRecords {

    /** Where it counts, and where the union that held it stands now. */
    static final String IN_SIGHT = "(organization.path like :sight"
            + " or unionId in (select u.id from GrassrootsUnion u where u.organization.path like :sight))";

    private final Jurisdiction jurisdiction;

    Activities(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /**
     * The activity that a path names.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    Activity get(UUID id) {
        return inSight(id, LockModeType.NONE).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Optional<Activity> toChange(UUID id) {
        return inSight(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public String collection() {
        return "activities";
    }

    @Override
    public boolean contains(UUID id) {
        return inSight(id, LockModeType.NONE).isPresent();
    }

    /** By conditions of the query, so that nobody holds or waits for a row that is not theirs to see. */
    private Optional<Activity> inSight(UUID id, LockModeType lock) {
        var sight = jurisdiction.sight();
        var criteria = new Criteria()
                .and("id = :id", "id", id)
                .and(IN_SIGHT, "sight", sight.subtree())
                .and("unionId = :own", "own", sight.union());
        return find(criteria.where(), criteria.parameters()).withLock(lock).singleResultOptional();
    }
}
