package vn.congdoan.membership.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.membership.document.CitedDocument;

@Schema(description = "The admission of several persons by one decision, all or nothing.")
record AdmissionBatch(
        @NotNull
        @PastOrPresent
        @Schema(
                description =
                        "The date of admission, by which it counts in its year; not in the future, not before the union was founded.",
                examples = "2021-04-02")
        LocalDate admittedOn,

        @NotNull @Valid @Schema(description = "The decision on the admissions.")
        CitedDocument decision,

        @NotNull @Size(min = 1, max = 1000) @Schema(description = "Who is admitted: 1 to 1000 persons, each once.")
        List<@NotNull @Valid NewMember> members) {}
