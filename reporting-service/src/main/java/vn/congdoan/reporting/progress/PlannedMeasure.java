package vn.congdoan.reporting.progress;

import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.MeasureUnit;

/**
 * A measure of activities that a plan sets a target of.
 *
 * @param code that of the kind of activity, a point, and that of the measure
 * @param name its code where the catalogue doesn't have it
 */
record PlannedMeasure(String code, String name, @Nullable MeasureUnit unit) {}
