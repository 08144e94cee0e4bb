package vn.congdoan.membership.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Paged;

@Schema(name = "JournalPage", description = "A part of a journal stream.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalPage(
        @Schema(description = "Its rows, in the order of their positions.", required = true)
        List<JournalRowView> items,

        @Schema(
                description = "The position of the stream's last row, as of this answer; 0 before the first.",
                examples = "612",
                required = true)
        long head,

        @Schema(
                description = "What to send as `from` to read on; absent when the page reaches the head.",
                examples = "51")
        @Nullable
        Long next)
        implements Paged {

    /** @param head read after the rows */
    static JournalPage of(List<JournalRowView> rows, long head) {
        var last = rows.isEmpty() ? head : rows.get(rows.size() - 1).position();
        return new JournalPage(rows, head, last < head ? last + 1 : null);
    }

    @Override
    public @Nullable String nextCursor() {
        return next == null ? null : next.toString();
    }

    @Override
    public String cursorParameter() {
        return "from";
    }
}
