package vn.congdoan.membership.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That an activity was recorded wrongly.
 *
 * @param reason possibly personal data
 */
@Schema(name = "ActivityWithdrawal", description = "That an activity was recorded wrongly, and counts no longer.")
record Withdrawal(
        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "Why, in your own words; no partner sees it.",
                examples = "Ghi trùng với hoạt động ngày 12/10")
        String reason) {}
