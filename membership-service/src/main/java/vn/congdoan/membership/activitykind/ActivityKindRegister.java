package vn.congdoan.membership.activitykind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** Use case: kinds of activities are looked up. */
@ApplicationScoped
class ActivityKindRegister {

    private final ActivityKinds kinds;
    private final Organizations organizations;

    ActivityKindRegister(ActivityKinds kinds, Organizations organizations) {
        this.kinds = kinds;
        this.organizations = organizations;
    }

    @Transactional
    ActivityKindView current(String organizationCode, String kind) {
        return kinds.current(organizationCode, kind)
                .map(ActivityKind::view)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /**
     * By root and code.
     *
     * @param organization any organization of the tree whose kinds are meant; null for those of all trees
     */
    @Transactional
    Page<ActivityKindView> page(@Nullable String organization, PageQuery page) {
        var root = organizations
                .filter("organization", organization)
                .map(Organization::rootCode)
                .orElse(null);
        var after = page.after(2);
        var found = kinds.currentKinds(
                root,
                after.map(key -> key.get(0)).orElse(null),
                after.map(key -> key.get(1)).orElse(null),
                page.limit() + 1);
        return Page.of(
                found, page.limit(), ActivityKind::view, kind -> Cursor.after(kind.organizationCode(), kind.kind()));
    }
}
