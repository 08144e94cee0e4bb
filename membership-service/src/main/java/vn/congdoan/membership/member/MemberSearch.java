package vn.congdoan.membership.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Which members a caller looks for by name: in a body, as addresses are kept in logs on the way.")
record MemberSearch(
        @NotBlank
        @Size(max = 100)
        @Schema(
                description = "Only those whose full name contains this, with or without diacritics.",
                examples = "thi binh")
        String name,

        @Schema(
                description = "Only those in unions of the organization of this code and of those below it.",
                examples = "HN-CAUGIAY")
        @Nullable
        String organization,

        @Schema(description = "Only those of this grassroots union.", examples = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
        @Nullable
        UUID union,

        @Schema(description = "Only those admitted on this date or later.", examples = "2021-01-01") @Nullable
        LocalDate admittedFrom,

        @Schema(description = "Only those admitted on this date or earlier.", examples = "2021-12-31") @Nullable
        LocalDate admittedTo,

        @Schema(description = "Only memberships that last (true) or have ended (false).", examples = "true") @Nullable
        Boolean active) {

    MemberFilter filter() {
        return new MemberFilter(organization, union, admittedFrom, admittedTo, active);
    }
}
