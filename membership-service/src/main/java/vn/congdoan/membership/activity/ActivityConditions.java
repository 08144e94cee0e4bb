package vn.congdoan.membership.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Invalid;
import vn.congdoan.membership.activitykind.Catalogue;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;
import vn.congdoan.membership.organization.Organization;

/** What the register demands of an activity beyond the form of its fields. */
final class ActivityConditions {

    private ActivityConditions() {}

    /** What is wrong in the request whatever is on record. */
    static List<Invalid> errors(NewActivity activity) {
        var errors = new ArrayList<Invalid>();
        if ((activity.organizationCode() == null) == (activity.unionId() == null)) {
            errors.add(Invalid.at(activity.unionId() == null ? "/organizationCode" : "/unionId", "activity.place"));
        }
        var year = activity.heldOn().getYear();
        var schoolYear = SchoolYears.firstYear(activity.schoolYear());
        if (schoolYear != null && schoolYear != year && schoolYear != year - 1) {
            errors.add(Invalid.at(
                    "/schoolYear",
                    "school-year.implausible",
                    SchoolYears.beginningIn(year - 1),
                    SchoolYears.beginningIn(year)));
        }
        if (activity.validUntil() != null && activity.validUntil().isBefore(activity.heldOn())) {
            errors.add(Invalid.at("/validUntil", "date.too-early", activity.heldOn()));
        }
        var measures = measures(activity);
        for (var i = 0; i < measures.size(); i++) {
            var first = measures.indexOf(measures.get(i));
            if (first < i) {
                errors.add(Invalid.at(pointer(i), "measure.repeated", first));
            }
        }
        return errors;
    }

    /** What is wrong with it where its kind is looked for. */
    static List<Invalid> errors(NewActivity activity, Catalogue catalogue) {
        var errors = new ArrayList<Invalid>();
        catalogue.errorOfKind("/kind", activity.kind()).ifPresent(errors::add);
        var measures = measures(activity);
        for (var i = 0; i < measures.size(); i++) {
            catalogue
                    .errorOfMeasure(pointer(i), activity.kind(), measures.get(i))
                    .ifPresent(errors::add);
        }
        return errors;
    }

    /**
     * What is wrong with its date where it was held.
     *
     * @param union absent where the organization itself held it
     */
    static List<Invalid> errors(NewActivity activity, Organization organization, @Nullable GrassrootsUnion union) {
        var errors = new ArrayList<Invalid>();
        var heldOn = activity.heldOn();
        if (union == null) {
            organization
                    .establishedOn()
                    .filter(heldOn::isBefore)
                    .ifPresent(establishedOn ->
                            errors.add(Invalid.at("/heldOn", "date.before-organization", establishedOn)));
            return errors;
        }
        if (heldOn.isBefore(union.foundedOn())) {
            errors.add(Invalid.at("/heldOn", "date.before-founding", union.foundedOn()));
        }
        union.dissolvedOn()
                .filter(heldOn::isAfter)
                .ifPresent(dissolvedOn -> errors.add(Invalid.at("/heldOn", "date.after-dissolution", dissolvedOn)));
        return errors;
    }

    private static List<String> measures(NewActivity activity) {
        return activity.amounts().stream().map(ActivityAmount::measure).toList();
    }

    private static String pointer(int amount) {
        return "/amounts/" + amount + "/measure";
    }
}
