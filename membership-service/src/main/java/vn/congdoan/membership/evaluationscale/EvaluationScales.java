package vn.congdoan.membership.evaluationscale;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.listing.Criteria;

/** The scales on record, with all their versions and revisions. */
@ApplicationScoped
public class EvaluationScales implements PanacheRepositoryBase<EvaluationScale, UUID> {

    private static final String LATEST =
            "s.revision = (select max(later.revision) from EvaluationScale later where later.organizationCode ="
                    + " s.organizationCode and later.code = s.code and later.version = s.version)";

    /**
     * The versions of a scale, by their numbers; each stays as it is until the transaction ends.
     *
     * @param root the code of the root whose scale it is
     */
    @Transactional(TxType.MANDATORY)
    public List<EvaluationScale> hold(String root, String code) {
        lock("pg_advisory_xact_lock_shared", root, code);
        return versions(root, code);
    }

    /** The codes of a root's scales. */
    public List<String> codes(String root) {
        return getEntityManager()
                .createQuery(
                        "select distinct code from EvaluationScale where organizationCode = :root order by code",
                        String.class)
                .setParameter("root", root)
                .getResultList();
    }

    /** Lets one writer at a time through to a scale, also to one that doesn't exist yet, once nobody evaluates by it. */
    @Transactional(TxType.MANDATORY)
    void queue(String root, String code) {
        lock("pg_advisory_xact_lock", root, code);
    }

    private void lock(String function, String root, String code) {
        getEntityManager()
                .createNativeQuery("select 1 from (select " + function + "(hashtextextended(:scale, 0))) locked")
                .setParameter("scale", "evaluation-scale/" + root + "/" + code)
                .getSingleResult();
    }

    /** The latest revision of each version of a scale, by their numbers. */
    List<EvaluationScale> versions(String root, String code) {
        return list(
                "from EvaluationScale s where s.organizationCode = ?1 and s.code = ?2 and " + LATEST
                        + " order by s.version",
                root,
                code);
    }

    Optional<EvaluationScale> version(String root, String code, int version) {
        return versions(root, code).stream()
                .filter(each -> each.version() == version)
                .findFirst();
    }

    /** Whether a union was evaluated by it. */
    boolean isUsed(EvaluationScale scale) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select from evaluation where scale_id = :scale)", Boolean.class)
                .setParameter("scale", scale.id())
                .getSingleResult();
    }

    /**
     * The latest revisions of versions, by root, code and version.
     *
     * @param root null for all
     * @param after of the last one of the page before; null for the first page
     */
    List<EvaluationScale> page(@Nullable String root, @Nullable Place after, int limit) {
        var criteria = new Criteria()
                .and("s.organizationCode = :root", "root", root)
                .and("s.organizationCode >= :afterRoot", "afterRoot", after == null ? null : after.root())
                .and(
                        "(s.organizationCode, s.code) >= (:afterRoot, :afterCode)",
                        "afterCode",
                        after == null ? null : after.code())
                .and(
                        "(s.organizationCode, s.code, s.version) > (:afterRoot, :afterCode, :afterVersion)",
                        "afterVersion",
                        after == null ? null : after.version())
                .andThat(LATEST);
        return find(
                        "from EvaluationScale s " + criteria.orderedBy("s.organizationCode, s.code, s.version"),
                        criteria.parameters())
                .range(0, limit - 1)
                .list();
    }

    /** Where a version stands in lists. */
    record Place(String root, String code, int version) {}
}
