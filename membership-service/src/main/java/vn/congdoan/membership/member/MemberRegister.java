package vn.congdoan.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
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
        return disclosures.show(members.get(id));
    }

    /** In the order of recording. */
    @Transactional
    Page<MemberView> page(MemberFilter filter, PageQuery page) {
        if (filter.q() != null && !disclosures.areNamed()) {
            // Who finds somebody by a name learns the name.
            throw Problem.of(ProblemType.FORBIDDEN).at(List.of(Invalid.parameter("q", "name-search.forbidden")));
        }
        var sight = jurisdiction.sight("organization", filter.organization());
        var criteria = new Criteria()
                .and("union.organization.path like :sight", "sight", sight.subtree())
                .and("union.id = :own", "own", sight.union())
                .and("union.id = :union", "union", filter.union())
                .and("admittedOn >= :admittedFrom", "admittedFrom", filter.admittedFrom())
                .and("admittedOn <= :admittedTo", "admittedTo", filter.admittedTo())
                .andAbsent("leftOn", filter.active())
                .andContains("fullName", filter.q())
                .andAfter("id", page);
        var found = members.find(criteria.orderedBy("id"), criteria.parameters())
                .range(0, page.limit())
                .list();
        return Page.of(found, page.limit(), disclosures::show, member -> Cursor.after(member.id()));
    }
}
