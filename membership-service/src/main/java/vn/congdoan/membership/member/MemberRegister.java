package vn.congdoan.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;
import vn.congdoan.http.SearchText;
import vn.congdoan.membership.accesslog.AccessKind;
import vn.congdoan.membership.listing.Criteria;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** Use case: members are looked up, as the present caller may see them. */
@ApplicationScoped
class MemberRegister {

    private final Members members;
    private final Organizations organizations;
    private final Disclosures disclosures;
    private final Caller caller;

    MemberRegister(Members members, Organizations organizations, Disclosures disclosures, Caller caller) {
        this.members = members;
        this.organizations = organizations;
        this.disclosures = disclosures;
        this.caller = caller;
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
        return page(search.filter(), new SearchText(search.name()), AccessKind.SEARCH, page);
    }

    private Page<MemberView> page(MemberFilter filter, @Nullable SearchText name, AccessKind kind, PageQuery page) {
        var criteria = new Criteria()
                .and("union.organization.path like :path", "path", subtree(filter.organization()))
                .and("union.organization.path like :searchable", "searchable", name == null ? null : searchable())
                .and("union.id = :union", "union", filter.union())
                .and("admittedOn >= :admittedFrom", "admittedFrom", filter.admittedFrom())
                .and("admittedOn <= :admittedTo", "admittedTo", filter.admittedTo())
                .andAbsent("leftOn", filter.active())
                .andContains("fullName", name)
                .andAfter("id", page);
        var found = members.find(criteria.orderedBy("id"), criteria.parameters())
                .range(0, page.limit())
                .list();
        disclosures.record(kind, found.subList(0, Math.min(found.size(), page.limit())));
        return Page.of(found, page.limit(), disclosures::view, member -> Cursor.after(member.id()));
    }

    private @Nullable String subtree(@Nullable String organization) {
        return organizations
                .filter("organization", organization)
                .map(Organization::subtree)
                .orElse(null);
    }

    private static Problem maySearchNowhere() {
        return Problem.of(ProblemType.FORBIDDEN);
    }

    /** Where the caller may search by name: who finds somebody by a name learns the name. */
    private @Nullable String searchable() {
        if (caller.has(Roles.AUDITOR)
                || (caller.has(Roles.CITY_OFFICER) && caller.organization().isEmpty())) {
            return null;
        }
        if (caller.has(Roles.CITY_OFFICER) || caller.has(Roles.DISTRICT_OFFICER)) {
            return caller.organization()
                    .flatMap(organizations::findByIdOptional)
                    .map(Organization::subtree)
                    .orElseThrow(MemberRegister::maySearchNowhere);
        }
        throw maySearchNowhere();
    }
}
