package vn.congdoan.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As on the citizen card, or as the member states it. */
@Schema(description = "As on the citizen card, or as the member states it.")
public enum Gender {
    FEMALE,
    MALE,
    OTHER
}
