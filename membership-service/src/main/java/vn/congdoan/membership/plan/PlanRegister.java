package vn.congdoan.membership.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** Use case: plans and their revisions are looked up. */
@ApplicationScoped
class PlanRegister {

    private final Plans plans;
    private final Organizations organizations;

    PlanRegister(Plans plans, Organizations organizations) {
        this.plans = plans;
        this.organizations = organizations;
    }

    @Transactional
    PlanView current(int year, String organizationCode) {
        return plans.current(year, organizations.get(organizationCode).code())
                .map(Plan::view)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    @Transactional
    PlanView revision(int year, String organizationCode, int revision) {
        return plans.findByIdOptional(new Plan.Id(organizationCode, year, revision))
                .map(Plan::view)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The latest first. */
    @Transactional
    Page<PlanView> revisions(int year, String organizationCode, PageQuery page) {
        var found = plans.revisions(
                year,
                organizations.get(organizationCode).code(),
                page.after(1).map(key -> number(key.get(0))).orElse(Integer.MAX_VALUE),
                page.limit() + 1);
        return Page.of(found, page.limit(), Plan::view, plan -> Cursor.after(plan.revision()));
    }

    /** Current plans, by year and organization code. */
    @Transactional
    Page<PlanView> page(PlanFilter filter, PageQuery page) {
        var subtree = organizations
                .filter("organization", filter.organization())
                .map(Organization::subtree)
                .orElse(null);
        var after = page.after(2);
        var found = plans.currentPlans(
                filter.year(),
                subtree,
                after.map(key -> number(key.get(0))).orElse(null),
                after.map(key -> key.get(1)).orElse(null),
                page.limit() + 1);
        return Page.of(found, page.limit(), Plan::view, plan -> Cursor.after(plan.year(), plan.organizationCode()));
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Cursor.malformed();
        }
    }
}
