package vn.congdoan.membership.grassrootsunion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.listing.Criteria;
import vn.congdoan.membership.organization.Jurisdiction;

/** Use case: grassroots unions are looked up, as the present caller may see them. */
@ApplicationScoped
class GrassrootsUnionRegister {

    private final GrassrootsUnions unions;
    private final Jurisdiction jurisdiction;
    private final Caller caller;

    GrassrootsUnionRegister(GrassrootsUnions unions, Jurisdiction jurisdiction, Caller caller) {
        this.unions = unions;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    @Transactional
    GrassrootsUnionView get(UUID id) {
        return show(unions.get(id));
    }

    /** In the order of recording. */
    @Transactional
    Page<GrassrootsUnionView> page(GrassrootsUnionFilter filter, PageQuery page) {
        var sight = jurisdiction.sight("organization", filter.organization());
        var criteria = new Criteria()
                .and("organization.path like :sight", "sight", sight.subtree())
                .and("id = :own", "own", sight.union())
                .and("enterpriseId = :enterprise", "enterprise", filter.enterprise())
                .and("kind = :kind", "kind", filter.kind())
                .and("sector = :sector", "sector", filter.sector())
                .and("method = :method", "method", filter.method())
                .and("foundedOn >= :foundedFrom", "foundedFrom", filter.foundedFrom())
                .and("foundedOn <= :foundedTo", "foundedTo", filter.foundedTo())
                .andAbsent("dissolvedOn", filter.active())
                .andContains("name", filter.q())
                .andAfter("id", page);
        var found = unions.find(criteria.orderedBy("id"), criteria.parameters())
                .range(0, page.limit())
                .list();
        return Page.of(found, page.limit(), this::show, union -> Cursor.after(union.id()));
    }

    private GrassrootsUnionView show(GrassrootsUnion union) {
        return union.view(caller.has(Roles.AUDITOR) || jurisdiction.covers(union));
    }
}
