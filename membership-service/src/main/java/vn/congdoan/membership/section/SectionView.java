package vn.congdoan.membership.section;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.SectionKind;
import vn.congdoan.membership.document.CitedDocument;

@Schema(name = "Section", description = "A section or a group of a grassroots union.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SectionView(
        @Schema(description = "UUIDv7.", examples = "019aa7cd-1f2e-7b3c-9d4e-5f60718293a4", required = true)
        UUID id,

        @Schema(
                description = "The union that it is a part of.",
                examples = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42",
                required = true)
        UUID unionId,

        @Schema(description = "What it is.", examples = "GROUP", required = true)
        SectionKind kind,

        @Schema(description = "Its name.", examples = "Tổ công đoàn phân xưởng 1", required = true)
        String name,

        @Schema(
                description = "The section that a group is in; absent where it is in none.",
                examples = "019aa7cd-0d1e-7a2b-8c3d-4e5f60718293")
        @Nullable
        UUID parentId,

        @Schema(description = "Since when it exists.", examples = "2021-05-10", required = true)
        LocalDate establishedOn,

        @Schema(description = "The union's decision; absent without one.") @Nullable
        CitedDocument decision,

        @Schema(description = "When it was recorded, UTC.", examples = "2021-05-11T02:15:30.123456Z", required = true)
        Instant recordedAt,

        @Schema(
                description = "The first date on which it is there no longer; absent while it is.",
                examples = "2022-06-30")
        @Nullable
        LocalDate dissolvedOn,

        @Schema(description = "The union's decision that dissolved it; absent without one.") @Nullable
        CitedDocument dissolvedBy) {}
