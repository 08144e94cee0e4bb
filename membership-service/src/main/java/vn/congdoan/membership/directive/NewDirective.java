package vn.congdoan.membership.directive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.DirectiveKind;
import vn.congdoan.membership.organization.OrganizationCode;

/** A document to put on the register of directives. */
@Schema(description = "A document that is to be carried out.")
record NewDirective(
        @NotNull
        @OrganizationCode
        @Schema(
                description =
                        "The organization that issued it; for a document of a body above the federation the root of the tree.",
                examples = "HN")
        String organizationCode,

        @Nullable
        @Size(min = 1, max = 200)
        @Schema(
                description =
                        "The body above the federation that issued it; left out for a document of the organization itself.",
                examples = "Ban Chấp hành Trung ương Đảng")
        String issuer,

        @NotNull @Schema(description = "What it is.", examples = "PROGRAMME")
        DirectiveKind kind,

        @NotNull @Valid @Schema(description = "Its number and date.")
        DirectiveDocument document,

        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "The title of the document.",
                examples = "Chương trình phát triển đoàn viên, thành lập công đoàn cơ sở giai đoạn 2018-2023")
        String title,

        @NotNull @Schema(description = "The first date on which it holds.", examples = "2018-03-01")
        LocalDate validFrom,

        @Nullable
        @Schema(
                description = "The last date on which it holds, not before validFrom; left out where that is open.",
                examples = "2023-12-31")
        LocalDate validTo,

        @Nullable
        @Min(1990)
        @Max(2100)
        @Schema(
                description = "The first calendar year of a programme or term, together with lastYear.",
                examples = "2018")
        Integer firstYear,

        @Nullable
        @Min(1990)
        @Max(2100)
        @Schema(
                description =
                        "The last calendar year, at most 20 years after firstYear; both are needed for a programme.",
                examples = "2023")
        Integer lastYear,

        @Nullable
        @Size(max = 20)
        @Schema(
                description = "The directives of the same federation that it implements, each once.",
                examples = "[\"019aa7ca-0b7c-7a2f-8d1e-3c4b5a697887\"]")
        List<@NotNull UUID> implementedIds,

        @Nullable
        @Size(max = 20)
        @Schema(
                description =
                        "The names of the bodies that it is carried out with; at least one for a coordination programme or a pilot.",
                examples = "[\"Sở Giáo dục và Đào tạo\"]")
        List<@NotBlank @Size(max = 300) String> partners,

        @Nullable @Valid @Schema(description = "What a programme asks for over all its years.")
        ProgrammeTargets targets) {

    /** {@link #implementedIds} or none. */
    List<UUID> statedImplementedIds() {
        return Objects.requireNonNullElse(implementedIds, List.of());
    }

    /** {@link #partners} or none. */
    List<String> statedPartners() {
        return Objects.requireNonNullElse(partners, List.of());
    }
}
