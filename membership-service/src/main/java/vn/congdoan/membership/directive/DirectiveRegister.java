package vn.congdoan.membership.directive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.membership.listing.Criteria;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** Use case: directives are looked up. */
@ApplicationScoped
class DirectiveRegister {

    private final Directives directives;
    private final Organizations organizations;

    DirectiveRegister(Directives directives, Organizations organizations) {
        this.directives = directives;
        this.organizations = organizations;
    }

    @Transactional
    DirectiveView get(UUID id) {
        return directives.get(id).view(directives.implementing(id));
    }

    /** In the order of registration. */
    @Transactional
    Page<DirectiveView> page(DirectiveFilter filter, PageQuery page) {
        var criteria = new Criteria()
                .and(
                        "organization.path like :subtree",
                        "subtree",
                        organizations
                                .filter("organization", filter.organization())
                                .map(Organization::subtree)
                                .orElse(null))
                .and("kind = :kind", "kind", filter.kind())
                .andContains("title", filter.q())
                .and(
                        "validFrom <= :validOn and (validTo is null or validTo >= :validOn)"
                                + " and (endedOn is null or endedOn >= :validOn)",
                        "validOn",
                        filter.validOn())
                .and(
                        "id in (select other.id from Directive other join other.implementedIds implemented"
                                + " where implemented = :implementing)",
                        "implementing",
                        filter.implementing())
                .andAfter("id", page);
        var found = directives
                .find(criteria.orderedBy("id"), criteria.parameters())
                .range(0, page.limit())
                .list();
        return Page.of(
                found, page.limit(), directive -> directive.view(null), directive -> Cursor.after(directive.id()));
    }
}
