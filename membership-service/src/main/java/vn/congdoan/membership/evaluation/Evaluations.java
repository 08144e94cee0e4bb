package vn.congdoan.membership.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.listing.Criteria;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Sight;

/** The evaluations on record, with all their revisions. */
@ApplicationScoped
class Evaluations implements PanacheRepositoryBase<Evaluation, Evaluation.Id> {

    private static final String LATEST = "e.id.revision = (select max(later.id.revision) from Evaluation later"
            + " where later.id.evaluationId = e.id.evaluationId)";

    /** Where it counts, and where the union that was evaluated stands now. */
    private static final String IN_SIGHT = "(e.organization.path like :sight"
            + " or e.unionId in (select u.id from GrassrootsUnion u where u.organization.path like :sight))";

    private final Jurisdiction jurisdiction;

    Evaluations(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** The latest revision, whoever calls; empty when there is none. */
    Optional<Evaluation> current(Subject subject, Period period) {
        var criteria = new Criteria()
                .and("e.period = :period", "period", period.text())
                .and("e.unionId = :union", "union", subject.unionId());
        if (subject.unionId() == null) {
            criteria.and("e.organization = :organization", "organization", subject.organization())
                    .andAbsent("e.unionId", true);
        }
        return find("from Evaluation e " + criteria.orderedBy("e.id.revision desc"), criteria.parameters())
                .firstResultOptional();
    }

    /** Lets one writer at a time through to an evaluation, also to one that doesn't exist yet. */
    @Transactional(TxType.MANDATORY)
    void queue(Subject subject, Period period) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:evaluation, 0))) locked")
                .setParameter("evaluation", "evaluation/" + subject.key() + "/" + period.text())
                .getSingleResult();
    }

    /**
     * At most {@code limit} revisions before that one, the latest first.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND} where there is no such evaluation that the present caller may see
     */
    List<Evaluation> revisions(UUID evaluationId, int before, int limit) {
        var criteria = inSight(jurisdiction.sight()).and("e.id.evaluationId = :id", "id", evaluationId);
        if (find("from Evaluation e " + criteria.orderedBy("e.id.revision"), criteria.parameters())
                .firstResultOptional()
                .isEmpty()) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        criteria.and("e.id.revision < :before", "before", before);
        return find("from Evaluation e " + criteria.orderedBy("e.id.revision desc"), criteria.parameters())
                .range(0, limit - 1)
                .list();
    }

    /** The latest revisions that the present caller may see, in the order in which evaluations were first recorded. */
    List<Evaluation> page(EvaluationFilter filter, PageQuery page) {
        var criteria = inSight(jurisdiction.sight("organization", filter.organization()))
                .and("e.unionId = :union", "union", filter.union())
                .and("e.period = :period", "period", filter.period())
                .and("e.classCode = :classCode", "classCode", filter.classCode())
                .andAbsent("e.unionId", filter.level() == null ? null : filter.level() == UnionLevel.UPPER_LEVEL)
                .andThat(LATEST)
                .andAfter("e.id.evaluationId", page);
        return find("from Evaluation e " + criteria.orderedBy("e.id.evaluationId"), criteria.parameters())
                .range(0, page.limit())
                .list();
    }

    private static Criteria inSight(Sight sight) {
        return new Criteria().and(IN_SIGHT, "sight", sight.subtree()).and("e.unionId = :own", "own", sight.union());
    }
}
