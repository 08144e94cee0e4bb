package vn.congdoan.peers.modulith.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.peers.modulith.document.CitedDocument;

/** The admission of one person, as a call tells it. Text is normalized to NFC. */
record Admission(
        @NotBlank @Size(max = 100) String fullName,
        @NotNull @Past LocalDate dateOfBirth,
        @NotNull Gender gender,
        @NotNull @Pattern(regexp = "[0-9]{12}") String citizenId,
        @NotNull @PastOrPresent LocalDate admittedOn,
        @NotNull @Valid CitedDocument decision) {

    Admission {
        fullName = normalized(fullName);
    }

    @SuppressWarnings("NullAway") // A call may lack it; validation says so.
    private static String normalized(@Nullable String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
