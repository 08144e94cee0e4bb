package vn.congdoan.guards.fuzz;

/** A field of a message's head, as it is sent. */
record Header(String name, String value) {}
