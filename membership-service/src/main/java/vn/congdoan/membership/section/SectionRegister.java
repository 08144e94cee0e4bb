package vn.congdoan.membership.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.listing.Criteria;

/** Use case: parts of unions are looked up, as far as the present caller sees the unions. */
@ApplicationScoped
class SectionRegister {

    private final Sections sections;
    private final GrassrootsUnions unions;

    SectionRegister(Sections sections, GrassrootsUnions unions) {
        this.sections = sections;
        this.unions = unions;
    }

    @Transactional
    SectionView get(UUID id) {
        return sections.get(id).view();
    }

    /** Those of a union, in the order of recording. */
    @Transactional
    Page<SectionView> of(UUID unionId, PageQuery page) {
        var criteria = new Criteria()
                .and("s.union.id = :union", "union", unions.get(unionId).id())
                .andAfter("s.id", page);
        var found = sections.find("from Section s " + criteria.orderedBy("s.id"), criteria.parameters())
                .range(0, page.limit())
                .list();
        return Page.of(found, page.limit(), Section::view, section -> Cursor.after(section.id()));
    }
}
