package vn.congdoan.membership.section;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.SectionKind;
import vn.congdoan.membership.document.CitedDocument;

@Schema(description = "A section or a group to establish in a grassroots union.")
record NewSection(
        @NotNull @Schema(description = "What it is.", examples = "GROUP")
        SectionKind kind,

        @NotBlank @Size(max = 300) @Schema(description = "Its name.", examples = "Tổ công đoàn phân xưởng 1")
        String name,

        @NotNull
        @PastOrPresent
        @Schema(
                description =
                        "Since when it exists: not in the future, and not when the union, or the section that it is in, was not there yet or any more.",
                examples = "2021-05-10")
        LocalDate establishedOn,

        @Nullable @Valid @Schema(description = "The union's decision, numbered by the union, if there is one.")
        CitedDocument decision,

        @Nullable
        @Schema(
                description = "The section of the same union that a group is in, if it is in one.",
                examples = "019aa7cd-0d1e-7a2b-8c3d-4e5f60718293")
        UUID parentId) {}
