package vn.congdoan.http;

import org.jspecify.annotations.Nullable;

/** An answer that holds a part of a list: it gets the header {@code Link: <…>; rel="next"} when there is more. */
public interface Paged {

    /** What to send for the next page; absent on the last page. */
    @Nullable
    String nextCursor();

    /** The query parameter that takes {@link #nextCursor()}. */
    default String cursorParameter() {
        return "cursor";
    }
}
