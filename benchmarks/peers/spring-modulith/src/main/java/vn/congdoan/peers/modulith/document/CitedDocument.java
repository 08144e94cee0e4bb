package vn.congdoan.peers.modulith.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A document as a call names it.
 *
 * @param number as printed on it, like {@code 123/QĐ-LĐLĐ}
 * @param issuedOn the date printed on it
 */
public record CitedDocument(
        @NotNull @Size(max = 50) @Pattern(regexp = "[0-9]{1,6}[a-z]?(/[0-9]{4})?/\\p{Lu}{2,15}([-.]\\p{Lu}{1,20})*")
        String number,

        @NotNull @PastOrPresent LocalDate issuedOn) {}
