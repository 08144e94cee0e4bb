package vn.congdoan.membership.activitykind;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import vn.congdoan.http.Invalid;

/**
 * What is counted in a tree: the kinds of activities in the catalogue of its root.
 *
 * @param measures the codes of the measures of each kind, by the kind's code
 */
public record Catalogue(SortedMap<String, List<String>> measures) {

    public static final Catalogue EMPTY = new Catalogue(Collections.emptySortedMap());

    /** What is wrong where there is no such kind; it says which there are. */
    public Optional<Invalid> errorOfKind(String pointer, String kind) {
        return measures.containsKey(kind)
                ? Optional.empty()
                : Optional.of(Invalid.at(
                        pointer, "activity-kind.unknown", String.join(", ", measures.keySet()), measures.size()));
    }

    /** What is wrong where the kind has no such measure; it says which it has. Of an unknown kind nothing is. */
    public Optional<Invalid> errorOfMeasure(String pointer, String kind, String measure) {
        var known = measures.get(kind);
        return known == null || known.contains(measure)
                ? Optional.empty()
                : Optional.of(Invalid.at(pointer, "measure.unknown", String.join(", ", known)));
    }

    /**
     * What is wrong with the name of a measure outside of its kind.
     *
     * @param measure the code of the kind, a point, and that of the measure
     */
    public Optional<Invalid> errorOfMeasure(String pointer, String measure) {
        var point = measure.indexOf('.');
        if (point < 0) {
            return Optional.of(Invalid.at(pointer, "measure.format"));
        }
        var kind = measure.substring(0, point);
        return errorOfKind(pointer, kind).or(() -> errorOfMeasure(pointer, kind, measure.substring(point + 1)));
    }
}
