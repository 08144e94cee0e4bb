package vn.congdoan.membership.enterprise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.listing.Criteria;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** The employers on record. */
@ApplicationScoped
public class Enterprises implements PanacheRepositoryBase<Enterprise, UUID> {

    private final Organizations organizations;

    Enterprises(Organizations organizations) {
        this.organizations = organizations;
    }

    /**
     * The enterprise that a path names.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    public Enterprise get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The enterprise that a path names, as it is shown to callers. */
    @Transactional
    EnterpriseView view(UUID id) {
        return get(id).view();
    }

    /**
     * The enterprise that a request's field names.
     *
     * @throws Problem {@link ProblemType#INVALID_REQUEST} at the pointer
     */
    public Enterprise at(String pointer, UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.invalid(Invalid.at(pointer, "enterprise.unknown", id)));
    }

    @Transactional
    Page<EnterpriseView> page(EnterpriseFilter filter, PageQuery page) {
        var criteria = new Criteria()
                .and(
                        "organizationCode in (select code from Organization where path like :path)",
                        "path",
                        organizations
                                .filter("organization", filter.organization())
                                .map(Organization::subtree)
                                .orElse(null))
                .and("taxCode = :taxCode", "taxCode", filter.taxCode())
                .and("kind = :kind", "kind", filter.kind())
                .and("sector = :sector", "sector", filter.sector())
                .and(
                        "(select count(*) from GrassrootsUnion u where u.enterpriseId = e.id and u.dissolvedOn is null) = :unionized",
                        "unionized",
                        filter.unionized() == null ? null : filter.unionized() ? 1L : 0L)
                .andContains("name", filter.q())
                .andAfter("id", page);
        var found = find("from Enterprise e " + criteria.orderedBy("id"), criteria.parameters())
                .range(0, page.limit())
                .list();
        return Page.of(found, page.limit(), Enterprise::view, enterprise -> Cursor.after(enterprise.id()));
    }
}
