package vn.congdoan.membership.member;

/** As on the citizen card, or as the member states it. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER
}
