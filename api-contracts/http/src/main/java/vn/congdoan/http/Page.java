package vn.congdoan.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, stable while items are added. The answer also has the header {@code Link: <…>; rel="next"} when there
 * is more.
 *
 * @param nextCursor what to send as {@code cursor} for the next page; absent on the last page
 */
@JsonInclude(Include.NON_NULL)
@Schema(description = "A part of a list.")
public record Page<T>(
        @Schema(description = "The items of this page, in the order of the list.", required = true)
        List<T> items,

        @Schema(
                description = "What to send as `cursor` for the next page; absent on the last page.",
                examples = "WyIyMDIxLTA0LTA0Il0")
        @Nullable
        String nextCursor)
        implements Paged {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page made of rows of which one more was read than it shows.
     *
     * @param rows at most {@code limit + 1}
     * @param cursor the cursor after a row, by {@link Cursor#after}
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> view, Function<R, String> cursor) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown.stream().map(view).toList(), more ? cursor.apply(shown.get(limit - 1)) : null);
    }
}
