package vn.congdoan.membership.agencylist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AgencyListRow", description = "A row of an agency's list, and what it is on the register.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgencyListRowView(
        @Schema(description = "Its place in the list, from 1.", examples = "17", required = true)
        int row,

        @Schema(description = "What is known of it.", examples = "SUGGESTED", required = true)
        RowState state,

        @Schema(
                description = "The tax code that was sent, as it is kept on the register; absent where none was.",
                examples = "0100109106-001")
        @Nullable
        String taxCode,

        @Schema(description = "The name that was sent.", examples = "CTY TNHH KIM LAM", required = true)
        String name,

        @Schema(
                description = "The address that was sent; absent where none was.",
                examples = "Số 1 Trần Thái Tông, Cầu Giấy, Hà Nội")
        @Nullable
        String address,

        @Schema(description = "Workers that the agency counts; absent where it didn't say.", examples = "52") @Nullable
        Integer headcount,

        @Schema(description = "What it was found or confirmed to be; absent for agencies, and where that is not known.")
        @Nullable
        OnRegister enterprise,

        @Schema(
                description =
                        "What its name suggests, the likeliest first, for a person to confirm; absent for agencies, and where "
                                + "there is nothing to confirm.")
        @Nullable
        List<Suggestion> suggestions) {

    @Schema(name = "EnterpriseOnRegister", description = "An enterprise as it stands on our register.")
    record OnRegister(
            @Schema(description = "The enterprise.", examples = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11", required = true)
            UUID id,

            @Schema(description = "Its tax code.", examples = "0100109106-001", required = true)
            String taxCode,

            @Schema(description = "Its name.", examples = "Công ty TNHH Kim Lâm", required = true)
            String name,

            @Schema(
                    description = "Workers by our latest survey, else as it was registered.",
                    examples = "42",
                    required = true)
            int headcount,

            @Schema(description = "Whether it has an active union.", examples = "false", required = true)
            boolean unionized) {}

    @Schema(name = "EnterpriseSuggestion", description = "An enterprise that a row may be.")
    record Suggestion(
            @Schema(description = "The enterprise.", required = true)
            OnRegister enterprise,

            @Schema(
                    description =
                            "How alike the names are, from 0 to 1, leaving out diacritics and words for legal forms; 1 for the "
                                    + "same name.",
                    examples = "1.0",
                    required = true)
            BigDecimal similarity) {}
}
