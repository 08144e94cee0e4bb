package vn.congdoan.membership.idempotency;

/** What an answer holds that must not be kept: the call repeated with its key is told that, and not done again. */
public interface ShownOnce {}
