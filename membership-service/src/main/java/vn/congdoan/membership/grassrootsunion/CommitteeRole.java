package vn.congdoan.membership.grassrootsunion;

/** A seat's office in a committee. */
public enum CommitteeRole {
    /** Chủ tịch. */
    CHAIR,
    /** Phó chủ tịch. */
    VICE_CHAIR,
    /** Ủy viên. */
    MEMBER
}
