package vn.congdoan.membership.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.listing.Criteria;
import vn.congdoan.membership.organization.Jurisdiction;

/** Use case: activities are looked up, as the present caller may see them. */
@ApplicationScoped
class ActivityRegister {

    private final Activities activities;
    private final Jurisdiction jurisdiction;
    private final Caller caller;

    ActivityRegister(Activities activities, Jurisdiction jurisdiction, Caller caller) {
        this.activities = activities;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    @Transactional
    ActivityView get(UUID id) {
        return show(activities.get(id));
    }

    /**
     * In the order of recording.
     *
     * @throws Problem {@link ProblemType#FORBIDDEN} for who searches by titles and may not see them
     */
    @Transactional
    Page<ActivityView> page(ActivityFilter filter, PageQuery page) {
        var sight = jurisdiction.sight("organization", filter.organization());
        if (filter.q() != null && !caller.has(Roles.AUDITOR) && !jurisdiction.coversAllInSight()) {
            // Who finds an activity by a word learns that the word is in its title.
            throw Problem.of(ProblemType.FORBIDDEN);
        }
        var criteria = new Criteria()
                .and(Activities.IN_SIGHT, "sight", sight.subtree())
                .and("unionId = :own", "own", sight.union())
                .and("unionId = :union", "union", filter.union())
                .and("kind = :kind", "kind", filter.kind())
                .and("directiveId = :directive", "directive", filter.directive())
                .and("heldOn >= :heldFrom", "heldFrom", filter.heldFrom())
                .and("heldOn <= :heldTo", "heldTo", filter.heldTo())
                .and("schoolYear = :schoolYear", "schoolYear", SchoolYears.firstYear(filter.schoolYear()))
                .andAbsent("withdrawnOn", filter.withdrawn() == null ? null : !filter.withdrawn())
                .andContains("title", filter.q())
                .andAfter("id", page);
        var found = activities
                .find(criteria.orderedBy("id"), criteria.parameters())
                .range(0, page.limit())
                .list();
        return Page.of(found, page.limit(), this::show, activity -> Cursor.after(activity.id()));
    }

    /** As the present caller may see it. */
    ActivityView show(Activity activity) {
        return activity.view(caller.has(Roles.AUDITOR) || jurisdiction.covers(activity));
    }
}
