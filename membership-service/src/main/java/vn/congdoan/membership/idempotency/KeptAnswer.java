package vn.congdoan.membership.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An answer given to a call, and a fingerprint of the call.
 *
 * @param fingerprint 64 hexadecimal digits
 * @param location the header of that name
 * @param journalPosition the header {@code Journal-Position}
 * @param body JSON; empty where the answer is shown once
 */
record KeptAnswer(
        String fingerprint,
        int status,
        @Nullable String location,
        @Nullable String journalPosition,
        String body) {}
