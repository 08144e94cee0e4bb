package vn.congdoan.reporting.intake.projection;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A part of something that has several, at its place among the others. */
record Part<W, P>(W whole, int place, P part) {

    /** @param parts null where there are none */
    static <W, P> List<Part<W, P>> of(Collection<W> wholes, Function<W, @Nullable List<P>> parts) {
        return wholes.stream()
                .flatMap(whole -> {
                    List<P> found = orNone(parts.apply(whole));
                    return IntStream.range(0, found.size())
                            .mapToObj(place -> new Part<>(whole, place, found.get(place)));
                })
                .toList();
    }

    private static <T> List<T> orNone(@Nullable List<T> parts) {
        return parts == null ? List.of() : parts;
    }
}
