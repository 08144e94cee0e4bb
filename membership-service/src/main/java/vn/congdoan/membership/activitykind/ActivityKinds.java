package vn.congdoan.membership.activitykind;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.listing.Criteria;

/** The kinds of activities on record, with all their revisions. */
@ApplicationScoped
public class ActivityKinds implements PanacheRepositoryBase<ActivityKind, ActivityKind.Id> {

    private static final String IS_LATEST = "kind.id.revision = (select max(later.id.revision) from ActivityKind later"
            + " where later.id.organizationCode = kind.id.organizationCode and later.id.kind = kind.id.kind)";

    /** What is counted in the tree of a root. */
    @Transactional(TxType.MANDATORY)
    public Catalogue catalogue(String root) {
        var measures = new TreeMap<String, List<String>>();
        getEntityManager()
                .createQuery(
                        "select kind.id.kind, measure.code from ActivityKind kind join kind.measures measure"
                                + " where kind.id.organizationCode = :root and " + IS_LATEST
                                + " order by kind.id.kind, index(measure)",
                        Object[].class)
                .setParameter("root", root)
                .getResultStream()
                .forEach(row -> measures.computeIfAbsent((String) row[0], first -> new ArrayList<>())
                        .add((String) row[1]));
        return new Catalogue(measures);
    }

    /** The latest revision; empty when there is no such kind. */
    Optional<ActivityKind> current(String root, String kind) {
        return find("id.organizationCode = ?1 and id.kind = ?2 order by id.revision desc", root, kind)
                .firstResultOptional();
    }

    /**
     * The latest revisions, by root and code.
     *
     * @param root null for all
     * @param afterRoot the root of the last kind of the page before; null for the first page
     * @param afterKind the code of that kind
     */
    List<ActivityKind> currentKinds(
            @Nullable String root, @Nullable String afterRoot, @Nullable String afterKind, int limit) {
        var criteria = new Criteria()
                .and("id.organizationCode = :root", "root", root)
                .and("id.organizationCode >= :afterRoot", "afterRoot", afterRoot)
                .and("(id.organizationCode, id.kind) > (:afterRoot, :afterKind)", "afterKind", afterKind)
                .andThat(IS_LATEST);
        return find(
                        "from ActivityKind kind " + criteria.orderedBy("id.organizationCode, id.kind"),
                        criteria.parameters())
                .range(0, limit - 1)
                .list();
    }

    /** Lets one writer at a time through to a kind, also to one that doesn't exist yet. */
    @Transactional(TxType.MANDATORY)
    void queue(String root, String kind) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:kind, 0))) locked")
                .setParameter("kind", "activity-kind/" + root + "/" + kind)
                .getSingleResult();
    }
}
