package vn.congdoan.membership.agencylist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of what a row is on the register. */
@Schema(
        description =
                "What is known of what a row is on the register: found by its tax code, suggested by its name, not found, or "
                        + "confirmed by a person.")
public enum RowState {
    MATCHED,
    SUGGESTED,
    UNMATCHED,
    CONFIRMED
}
