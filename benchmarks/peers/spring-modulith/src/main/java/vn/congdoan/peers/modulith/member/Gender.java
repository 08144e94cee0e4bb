package vn.congdoan.peers.modulith.member;

/** As on the citizen card, or as the member states it. */
enum Gender {
    FEMALE,
    MALE,
    OTHER
}
