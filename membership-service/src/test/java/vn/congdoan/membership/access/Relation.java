package vn.congdoan.membership.access;

/** Where something lies, seen from the organization that a caller is confined to. */
enum Relation {
    OWN,
    BESIDE,
    CHILD,
    PARENT,
    SIBLING,
    UNKNOWN
}
