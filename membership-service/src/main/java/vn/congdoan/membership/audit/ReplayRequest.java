package vn.congdoan.membership.audit;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.organization.OrganizationCode;

@Schema(description = "A range of a stream to be sent to Kafka again.")
record ReplayRequest(
        @NotNull @OrganizationCode @Schema(description = "Whose stream.", examples = "HN-CAUGIAY")
        String organization,

        @NotNull @Min(1) @Schema(description = "The first position.", examples = "17")
        Long from,

        @Nullable
        @Min(1)
        @Schema(description = "The last position; left out, whatever is published when it is done.", examples = "40")
        Long to) {}
