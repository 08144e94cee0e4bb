package vn.congdoan.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list the caller wants: a {@code @Valid @BeanParam} of a list's resource method.
 *
 * @param limit how many items at most
 * @param cursor {@code nextCursor} of the page before; null for the first page
 */
public record PageQuery(
        @Parameter(description = "How many items at most.", example = "50")
        @QueryParam("limit")
        @DefaultValue("50")
        @Min(1)
        @Max(200)
        int limit,

        @Parameter(
                description = "`nextCursor` of the page before; leave it out for the first page.",
                example = "WyIyMDIxLTA0LTA0Il0")
        @QueryParam("cursor")
        @Nullable
        String cursor) {

    /**
     * The sort key values of the last item of the page before; empty for the first page.
     *
     * @param count how many values the sort key has
     * @throws Problem naming the parameter {@code cursor} when it is none of ours
     */
    public Optional<List<String>> after(int count) {
        return Optional.ofNullable(cursor).map(sent -> Cursor.keyValues(sent, count));
    }
}
