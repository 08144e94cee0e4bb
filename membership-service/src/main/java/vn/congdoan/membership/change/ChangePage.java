package vn.congdoan.membership.change;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Paged;

@Schema(name = "ChangePage", description = "What happened in an organization after a position.")
record ChangePage(
        @Schema(description = "In which organization.", examples = "HN-CAUGIAY", required = true)
        String organization,

        @Schema(description = "The changes, in the order of their positions.", required = true)
        List<ChangeView> items,

        @Schema(
                description = "The last position there was when this was answered; 0 before the first.",
                examples = "612",
                required = true)
        long head,

        @Schema(
                description =
                        "What to send as `after` to go on from here, now or another day. Where it equals `head`, this is all.",
                examples = "50",
                required = true)
        long next)
        implements Paged {

    static ChangePage of(String organization, long after, List<ChangeView> items, long head) {
        var next = items.isEmpty() ? after : items.get(items.size() - 1).position();
        return new ChangePage(organization, items, head, next);
    }

    @Override
    public @Nullable String nextCursor() {
        return next < head ? Long.toString(next) : null;
    }

    @Override
    public String cursorParameter() {
        return "after";
    }
}
