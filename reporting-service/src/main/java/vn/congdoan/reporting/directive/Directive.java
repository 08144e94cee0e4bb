package vn.congdoan.reporting.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.DirectiveKind;

/** A document that is to be carried out, as reports name it. */
@Schema(description = "A document that is to be carried out.")
public record Directive(
        @Schema(description = "Its identifier.", examples = "019aa7cb-0d3e-7c1f-8a2b-4c5d6e7f8091")
        UUID id,

        @Schema(
                description =
                        "The code of the organization that issued it; for a document of a body above the federation of the root"
                                + " of the tree.",
                examples = "HN")
        String organizationCode,

        @Schema(description = "What it is.", examples = "PROGRAMME")
        DirectiveKind kind,

        @Schema(description = "Its number and date.") DirectiveDocument document,

        @Schema(
                description = "The title of the document.",
                examples = "Chương trình phát triển đoàn viên, thành lập công đoàn cơ sở giai đoạn 2018-2023")
        String title,

        @Schema(description = "The first date on which it holds.", examples = "2018-03-01")
        LocalDate validFrom,

        @Schema(
                description =
                        "The last date on which it holds, also where it was ended early; null where that is open.",
                examples = "2023-12-31")
        @Nullable
        LocalDate validTo) {

    /** The number of a document and its date. */
    @Schema(description = "The number of a document and its date.")
    public record DirectiveDocument(
            @Schema(description = "As printed on it.", examples = "12/CTr-LĐLĐ")
            String number,

            @Schema(description = "The date printed on it.", examples = "2018-03-01")
            LocalDate issuedOn) {}
}
