package vn.congdoan.membership.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.organization.OrganizationCode;

/**
 * An activity to record.
 *
 * @param title possibly personal data, as it may name persons
 * @param note possibly personal data
 */
@Schema(
        description =
                "An activity that was held, by an organization or by a grassroots union, and how much of what it had.")
record NewActivity(
        @NotBlank
        @Size(max = 40)
        @Schema(description = "The code of its kind, in the catalogue of the tree.", examples = "dissemination")
        String kind,

        @Nullable
        @OrganizationCode
        @Schema(
                description = "The organization that held it; this or unionId, one of the two.",
                examples = "HN-CAUGIAY")
        String organizationCode,

        @Nullable
        @Schema(
                description = "The grassroots union that held it; this or organizationCode, one of the two.",
                examples = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
        UUID unionId,

        @NotNull
        @PastOrPresent
        @Schema(
                description =
                        "The date on which it was held, by which it counts; not in the future, and not when the union, or the organization, was not there yet or any more.",
                examples = "2021-10-12")
        LocalDate heldOn,

        @Nullable
        @SchoolYear
        @Schema(
                description =
                        "The school year that it counts in, if it does in one: one that began in the year of heldOn, or in the year before.",
                examples = "2021-2022",
                pattern = "[0-9]{4}-[0-9]{4}")
        String schoolYear,

        @NotBlank
        @Size(max = 300)
        @Schema(
                description = "What it was, in a line; no partner sees it.",
                examples = "Hội nghị quán triệt Nghị quyết 02-NQ/TW")
        String title,

        @Nullable
        @Valid
        @Schema(description = "The document of the organization by which it was held or decided, if there is one.")
        CitedDocument document,

        @Nullable
        @Schema(
                description = "The directive on the register that it carries out, if it does one.",
                examples = "019aa7cb-0d3e-7c1f-8a2b-4c5d6e7f8091")
        UUID directiveId,

        @Nullable
        @Size(min = 1, max = 300)
        @Schema(
                description = "With whom it was held: a supplier, an agency.",
                examples = "Trung tâm Bồi dưỡng chính trị quận")
        String partner,

        @Nullable @Schema(description = "Until when what was agreed holds; not before heldOn.", examples = "2023-12-31")
        LocalDate validUntil,

        @Nullable
        @Size(min = 1, max = 2000)
        @Schema(description = "What else is to be known; no partner sees it.", examples = "Có 12 ý kiến trao đổi.")
        String note,

        @NotNull @Size(min = 1, max = 20) @Schema(description = "How much of each measure it had, each measure once.")
        List<@NotNull @Valid ActivityAmount> amounts) {}
