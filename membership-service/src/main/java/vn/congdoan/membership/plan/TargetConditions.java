package vn.congdoan.membership.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.congdoan.http.Invalid;
import vn.congdoan.membership.activitykind.Catalogue;

/** What is demanded of a plan's targets beyond the form of their fields. */
final class TargetConditions {

    private TargetConditions() {}

    /**
     * What is wrong with them.
     *
     * @param catalogue that of the tree that the plan is in
     */
    static List<Invalid> errors(Targets targets, Catalogue catalogue) {
        var errors = new ArrayList<Invalid>();
        if (targets.areNone()) {
            errors.add(Invalid.at("/targets", "targets.required"));
        }
        errors.addAll(ofMeasures(targets.statedMeasures(), catalogue));
        var milestones = targets.statedMilestones();
        for (var i = 0; i < milestones.size(); i++) {
            errors.addAll(ofMilestone(i, milestones, targets));
        }
        return errors;
    }

    private static List<Invalid> ofMeasures(List<MeasureTarget> stated, Catalogue catalogue) {
        var errors = new ArrayList<Invalid>();
        var measures = stated.stream().map(MeasureTarget::measure).toList();
        for (var i = 0; i < measures.size(); i++) {
            var pointer = "/targets/measures/" + i + "/measure";
            var first = measures.indexOf(measures.get(i));
            if (first < i) {
                errors.add(Invalid.at(pointer, "measure.repeated", first));
            } else {
                catalogue.errorOfMeasure(pointer, measures.get(i)).ifPresent(errors::add);
            }
        }
        return errors;
    }

    private static List<Invalid> ofMilestone(int index, List<Milestone> milestones, Targets targets) {
        var pointer = "/targets/milestones/" + index;
        var milestone = milestones.get(index);
        for (var i = 0; i < index; i++) {
            if (isOfTheSame(milestones.get(i), milestone)) {
                return List.of(Invalid.at(pointer + "/quarter", "milestone.repeated", i));
            }
        }
        var ofYear = targets.ofYear(milestone.measure());
        if (ofYear == null) {
            return List.of(Invalid.at(pointer + "/measure", "milestone.without-target", milestone.measure()));
        }
        var errors = new ArrayList<Invalid>();
        if (milestone.target() > ofYear) {
            errors.add(Invalid.at(
                    pointer + "/target", "milestone.above-target", milestone.measure(), milestone.quarter(), ofYear));
        }
        milestones.stream()
                .filter(earlier -> earlier.measure().equals(milestone.measure()))
                .filter(earlier -> earlier.quarter() < milestone.quarter())
                .max(Comparator.comparing(Milestone::quarter))
                .filter(earlier -> earlier.target() > milestone.target())
                .ifPresent(earlier -> errors.add(Invalid.at(
                        pointer + "/target",
                        "milestone.falling",
                        milestone.measure(),
                        milestone.quarter(),
                        earlier.target())));
        return errors;
    }

    private static boolean isOfTheSame(Milestone one, Milestone other) {
        return one.measure().equals(other.measure()) && one.quarter().equals(other.quarter());
    }
}
