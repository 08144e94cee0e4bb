package vn.congdoan.membership.journal;

import java.time.Instant;

/**
 * A stream that was put back behind what was sent of it.
 *
 * @param position of the first row found on the topic that is not the journal's
 * @param hash of that row on the topic, 64 hexadecimal digits
 */
record Rewind(String organization, long position, String hash, Instant detectedAt) {}
