package vn.congdoan.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.http.SearchText;
import vn.congdoan.membership.accesslog.AccessKind;
import vn.congdoan.membership.listing.Criteria;
import vn.congdoan.membership.organization.Jurisdiction;

/** Use case: members are looked up, as the present caller may see them. */
@ApplicationScoped
class MemberRegister {

    private final Members members;
    private final Jurisdiction jurisdiction;
    private final Disclosures disclosures;

    MemberRegister(Members members, Jurisdiction jurisdiction, Disclosures disclosures) {
        this.members = members;
        this.jurisdiction = jurisdiction;
        this.disclosures = disclosures;
    }

    @Transactional
    MemberView get(UUID id) {
        return disclosures.show(members.get(id), AccessKind.READ);
    }

    /** In the order of recording. */
    @Transactional
    Page<MemberView> page(MemberFilter filter, PageQuery page) {
        return page(filter, null, AccessKind.LIST, page);
    }

    /** In the order of recording. */
    @Transactional
    Page<MemberView> search(MemberSearch search, PageQuery page) {
        if (!disclosures.areNamed()) {
            // Who finds somebody by a name learns the name.
            throw Problem.of(ProblemType.FORBIDDEN);
        }
        return page(search.filter(), new SearchText(search.name()), AccessKind.SEARCH, page);
    }

    private Page<MemberView> page(MemberFilter filter, @Nullable SearchText name, AccessKind kind, PageQuery page) {
        var sight = jurisdiction.sight("organization", filter.organization());
        var criteria = new Criteria()
                .and("union.organization.path like :sight", "sight", sight.subtree())
                .and("union.id = :own", "own", sight.union())
                .and("union.id = :union", "union", filter.union())
                .and("admittedOn >= :admittedFrom", "admittedFrom", filter.admittedFrom())
                .and("admittedOn <= :admittedTo", "admittedTo", filter.admittedTo())
                .andAbsent("leftOn", filter.active())
                .andSearchable("searchedName", name)
                .andAfter("id", page);
        var found = members.find(criteria.orderedBy("id"), criteria.parameters())
                .range(0, page.limit())
                .list();
        disclosures.record(kind, found.subList(0, Math.min(found.size(), page.limit())));
        return Page.of(found, page.limit(), disclosures::view, member -> Cursor.after(member.id()));
    }
}
