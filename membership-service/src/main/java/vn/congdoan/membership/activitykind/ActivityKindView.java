package vn.congdoan.membership.activitykind;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ActivityKind", description = "A kind of activity, in its latest revision.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityKindView(
        @Schema(description = "The root of the tree whose catalogue it is in.", examples = "HN", required = true)
        String organizationCode,

        @Schema(description = "Its code in the catalogue.", examples = "dissemination", required = true)
        String kind,

        @Schema(description = "1 for the first, 2, 3 … for its revisions.", examples = "1", required = true)
        int revision,

        @Schema(description = "Its name in Vietnamese.", examples = "Tuyên truyền, quán triệt", required = true)
        String name,

        @Schema(description = "What is counted of such an activity.", required = true)
        List<ActivityMeasure> measures,

        @Schema(description = "Shares that are reported; absent where there is none.") @Nullable
        List<ActivityRatio> ratios,

        @Schema(
                description = "When this revision was recorded, UTC.",
                examples = "2021-01-04T02:15:30.123456Z",
                required = true)
        Instant recordedAt) {}
