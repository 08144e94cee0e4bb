package vn.congdoan.reporting.activity;

import java.util.List;

/**
 * A kind of activity, as the catalogue has it now.
 *
 * @param measures in the order in which it was defined
 * @param ratios in the order in which it was defined
 */
record CatalogueKind(String code, String name, List<ActivityMeasure> measures, List<Ratio> ratios) {

    /** A share that is reported in percent, by the codes of its parts. */
    record Ratio(String code, String name, String numerator, String denominator) {}

    ActivityKind named() {
        return new ActivityKind(code, name);
    }

    /** What amounts call a measure of this kind. */
    String amountOf(String measure) {
        return code + "." + measure;
    }
}
