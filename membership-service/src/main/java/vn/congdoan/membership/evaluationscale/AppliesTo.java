package vn.congdoan.membership.evaluationscale;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.contracts.vocabulary.UnionLevel;

@Schema(name = "ScaleScope", description = "Which unions a scale is for.")
record AppliesTo(
        @NotNull
        @Schema(description = "Grassroots unions, or organizations directly above such.", examples = "GRASSROOTS")
        UnionLevel level,

        @Nullable
        @Size(min = 1, max = 10)
        @Schema(
                description = "Only unions of employers of these kinds; of any kind, or of none, where it is left out.",
                examples = "[\"ENTERPRISE\"]")
        List<@NotNull EnterpriseKind> enterpriseKinds,

        @Nullable
        @Size(min = 1, max = 10)
        @Schema(description = "Only unions of these kinds; of any where it is left out.", examples = "[\"UNION\"]")
        List<@NotNull UnionKind> unionKinds) {}
