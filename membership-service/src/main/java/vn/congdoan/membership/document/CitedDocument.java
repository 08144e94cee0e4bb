package vn.congdoan.membership.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.event.DocumentReference;

/**
 * The document that a fact rests on, as a request or a view names it.
 *
 * @param number as printed on it
 * @param issuedOn the date printed on it, not in the future
 */
@Schema(description = "The numbered document that a fact rests on. A number names one document of its issuer and year.")
public record CitedDocument(
        @NotNull
        @DocumentNumber
        @Schema(description = "As printed on the document.", examples = "123/QĐ-LĐLĐ", pattern = "", maxLength = 50)
        String number,

        @NotNull
        @PastOrPresent
        @Schema(description = "The date printed on the document, not in the future.", examples = "2021-03-15")
        LocalDate issuedOn) {

    public DocumentReference toReference() {
        return new DocumentReference(number, issuedOn);
    }
}
