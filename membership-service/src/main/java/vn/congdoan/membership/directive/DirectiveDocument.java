package vn.congdoan.membership.directive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.membership.document.CitedDocument;

/**
 * A document as its issuer numbers it, which may be a body that has numbers of its own form, like {@code 02-NQ/TW}.
 *
 * @param number as printed on it
 * @param issuedOn the date printed on it, not in the future
 */
@Schema(
        name = "DirectiveDocument",
        description = "A numbered document of an organization, or of a body above the federation.")
record DirectiveDocument(
        @NotBlank
        @Size(max = 50)
        @Schema(
                description =
                        "As printed on the document. One of the organization's own has the form of 12/CTr-LĐLĐ, and names one document of its year.",
                examples = "12/CTr-LĐLĐ")
        String number,

        @NotNull
        @PastOrPresent
        @Schema(description = "The date printed on the document, not in the future.", examples = "2018-03-01")
        LocalDate issuedOn) {

    CitedDocument cited() {
        return new CitedDocument(number, issuedOn);
    }

    DocumentReference toReference() {
        return new DocumentReference(number, issuedOn);
    }
}
