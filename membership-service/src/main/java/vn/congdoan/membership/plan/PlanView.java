package vn.congdoan.membership.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.document.CitedDocument;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Plan", description = "An organization's plan for a year, in one of its revisions.")
record PlanView(
        @Schema(description = "Whose plan it is.", examples = "HN-CAUGIAY", required = true)
        String organizationCode,

        @Schema(description = "The calendar year.", examples = "2021", required = true)
        int year,

        @Schema(description = "1 for the first, 2, 3 … for its revisions.", examples = "1", required = true)
        int revision,

        @Schema(description = "The document that assigned it.", required = true)
        CitedDocument document,

        @Schema(description = "The targets.", required = true)
        Targets targets,

        @Schema(
                description = "The programme that it is the yearly part of; absent where it is part of none.",
                examples = "019aa7cb-0d3e-7c1f-8a2b-4c5d6e7f8091")
        @Nullable
        UUID programmeId,

        @Schema(description = "When it was recorded, UTC.", examples = "2021-01-29T02:15:30.123456Z", required = true)
        Instant recordedAt) {}
