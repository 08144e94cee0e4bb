package vn.congdoan.membership.directive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.DirectiveKind;

@Schema(name = "Directive", description = "A document that is to be carried out.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectiveView(
        @Schema(description = "UUIDv7.", examples = "019aa7cb-0d3e-7c1f-8a2b-4c5d6e7f8091", required = true)
        UUID id,

        @Schema(
                description =
                        "The organization that issued it; for a document of a body above the federation the root of the tree.",
                examples = "HN",
                required = true)
        String organizationCode,

        @Schema(
                description =
                        "The body above the federation that issued it; absent for a document of the organization itself.",
                examples = "Ban Chấp hành Trung ương Đảng")
        @Nullable
        String issuer,

        @Schema(description = "What it is.", examples = "PROGRAMME", required = true)
        DirectiveKind kind,

        @Schema(description = "Its number and date.", required = true)
        DirectiveDocument document,

        @Schema(
                description = "The title of the document.",
                examples = "Chương trình phát triển đoàn viên, thành lập công đoàn cơ sở giai đoạn 2018-2023",
                required = true)
        String title,

        @Schema(description = "The first date on which it holds.", examples = "2018-03-01", required = true)
        LocalDate validFrom,

        @Schema(
                description = "The last date on which it holds by itself; absent where that is open.",
                examples = "2023-12-31")
        @Nullable
        LocalDate validTo,

        @Schema(
                description = "The first calendar year of a programme or term; absent where it has no years.",
                examples = "2018")
        @Nullable
        Integer firstYear,

        @Schema(description = "The last calendar year; absent where it has no years.", examples = "2023") @Nullable
        Integer lastYear,

        @Schema(
                description = "The directives that it implements.",
                examples = "[\"019aa7ca-0b7c-7a2f-8d1e-3c4b5a697887\"]",
                required = true)
        List<UUID> implementedIds,

        @Schema(
                description = "The directives that implement it, in the order of their registration, the first 100: "
                        + "`GET /v1/directives?implementing=` lists all. Absent in lists.",
                examples = "[\"019aa7cc-4c2a-7e1b-9f3d-5a6b7c8d9e0f\"]")
        @Nullable
        List<UUID> implementedByIds,

        @Schema(
                description = "The names of the bodies that it is carried out with.",
                examples = "[\"Sở Giáo dục và Đào tạo\"]",
                required = true)
        List<String> partners,

        @Schema(description = "What a programme asks for over all its years; absent where it sets no targets.")
        @Nullable
        ProgrammeTargets targets,

        @Schema(description = "When it was registered, UTC.", examples = "2021-10-13T02:15:30.123456Z", required = true)
        Instant registeredAt,

        @Schema(
                description = "The last date on which it holds, where it was ended early; else absent.",
                examples = "2022-06-30")
        @Nullable
        LocalDate endedOn,

        @Schema(description = "The document that ended it early; absent without one.") @Nullable
        DirectiveDocument endedBy) {}
