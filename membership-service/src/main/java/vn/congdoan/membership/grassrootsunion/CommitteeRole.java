package vn.congdoan.membership.grassrootsunion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seat's office in a committee. */
@Schema(description = "A seat's office: chair, vice chair or member of the committee.")
public enum CommitteeRole {
    /** Chủ tịch. */
    CHAIR,
    /** Phó chủ tịch. */
    VICE_CHAIR,
    /** Ủy viên. */
    MEMBER
}
