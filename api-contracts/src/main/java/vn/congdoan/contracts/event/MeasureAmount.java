package vn.congdoan.contracts.event;

/**
 * How much of a measure an activity had.
 *
 * @param measure its code within the activity's kind, like {@code participants}
 * @param amount in the measure's unit, 0 or more
 */
public record MeasureAmount(String measure, long amount) {}
