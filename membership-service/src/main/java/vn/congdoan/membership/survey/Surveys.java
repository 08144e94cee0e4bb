package vn.congdoan.membership.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.enterprise.Enterprises;
import vn.congdoan.membership.listing.Criteria;

/** The surveys on record. */
@ApplicationScoped
class Surveys implements PanacheRepositoryBase<Survey, UUID> {

    private final Enterprises enterprises;
    private final Caller caller;

    Surveys(Enterprises enterprises, Caller caller) {
        this.enterprises = enterprises;
        this.caller = caller;
    }

    /** Those of an enterprise that the caller sees, in the order of their recording. */
    @Transactional
    Page<SurveyView> of(UUID enterpriseId, PageQuery page) {
        var enterprise = enterprises.get(enterpriseId);
        var criteria = new Criteria()
                .and("enterpriseId = :enterprise", "enterprise", enterprise.id())
                .andAfter("id", page);
        var found = find(criteria.orderedBy("id"), criteria.parameters())
                .range(0, page.limit())
                .list();
        return Page.of(found, page.limit(), survey -> survey.view(seesNotes()), survey -> Cursor.after(survey.id()));
    }

    /** What people wrote may name people. */
    private boolean seesNotes() {
        return caller.has(Roles.CITY_OFFICER) || caller.has(Roles.DISTRICT_OFFICER) || caller.has(Roles.AUDITOR);
    }
}
