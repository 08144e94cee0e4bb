package vn.congdoan.guards.fuzz;

/** What a request is meant to be. */
enum Intent {
    /** By the contract, and as far as can be told by the state of the service too. */
    VALID,
    /** Valid but for one thing. */
    NEAR,
    /** What attackers and broken programs send. */
    HOSTILE
}
