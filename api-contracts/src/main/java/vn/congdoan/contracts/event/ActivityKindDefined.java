package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.MeasureUnit;

/**
 * A federation said what of a kind of activity is counted, for the first time or anew. Measures and ratios are only ever
 * added, and a measure keeps its unit.
 *
 * @param organizationCode the root of the tree whose catalogue it is in
 * @param kind its code, like {@code welfare-agreement}
 * @param revision 1, 2, 3 …
 * @param name in Vietnamese
 * @param ratios absent where there is none
 */
public record ActivityKindDefined(
        String organizationCode,
        String kind,
        int revision,
        String name,
        List<MeasureDefinition> measures,
        @Nullable List<RatioDefinition> ratios,
        LocalDate definedOn)
        implements SingleStreamEvent {

    public ActivityKindDefined {
        measures = List.copyOf(measures);
        ratios = ratios == null ? null : List.copyOf(ratios);
    }

    /**
     * What is counted of an activity; amounts add up.
     *
     * @param code within the kind, like {@code participants}
     * @param name in Vietnamese
     */
    public record MeasureDefinition(String code, String name, MeasureUnit unit) {}

    /**
     * A share that is reported in percent: that of summed numerators and denominators.
     *
     * @param code within the kind, like {@code coverage}
     * @param name in Vietnamese
     * @param numerator code of a measure of the kind
     * @param denominator code of a measure of the kind
     */
    public record RatioDefinition(String code, String name, String numerator, String denominator) {}

    @Override
    public LocalDate occurredOn() {
        return definedOn;
    }
}
