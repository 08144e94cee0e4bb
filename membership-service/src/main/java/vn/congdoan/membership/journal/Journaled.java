package vn.congdoan.membership.journal;

/** Says within the transaction that rows were appended; the relay hears of it once the transaction has committed. */
record Journaled() {}
