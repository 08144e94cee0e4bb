package vn.congdoan.membership.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.listing.Criteria;

/** The plans on record, with all their revisions. */
@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, Plan.Id> {

    /** The latest revision; empty when there is no plan. */
    Optional<Plan> current(int year, String organizationCode) {
        return find("id.organizationCode = ?1 and id.year = ?2 order by id.revision desc", organizationCode, year)
                .firstResultOptional();
    }

    /** At most {@code limit} revisions before that one, the latest first. */
    List<Plan> revisions(int year, String organizationCode, int before, int limit) {
        return find(
                        "id.organizationCode = ?1 and id.year = ?2 and id.revision < ?3 order by id.revision desc",
                        organizationCode,
                        year,
                        before)
                .range(0, limit - 1)
                .list();
    }

    /**
     * The latest revisions, by year and organization code.
     *
     * @param subtree pattern of the organizations' paths; null for all
     * @param afterYear the year of the last plan of the page before; null for the first page
     * @param afterCode the organization code of that plan
     */
    List<Plan> currentPlans(
            @Nullable Integer year,
            @Nullable String subtree,
            @Nullable Integer afterYear,
            @Nullable String afterCode,
            int limit) {
        var criteria = new Criteria()
                .and("id.year = :year", "year", year)
                .and(
                        "id.organizationCode in (select code from Organization where path like :subtree)",
                        "subtree",
                        subtree)
                .and("id.year >= :afterYear", "afterYear", afterYear)
                .and("(id.year, id.organizationCode) > (:afterYear, :afterCode)", "afterCode", afterCode)
                .andThat(
                        "id.revision = (select max(later.id.revision) from Plan later"
                                + " where later.id.organizationCode = plan.id.organizationCode and later.id.year = plan.id.year)");
        return find("from Plan plan " + criteria.orderedBy("id.year, id.organizationCode"), criteria.parameters())
                .range(0, limit - 1)
                .list();
    }

    /** Lets one writer at a time through to a plan, also to one that doesn't exist yet. */
    @Transactional(TxType.MANDATORY)
    void queue(int year, String organizationCode) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:plan, 0))) locked")
                .setParameter("plan", "plan/" + year + "/" + organizationCode)
                .getSingleResult();
    }
}
