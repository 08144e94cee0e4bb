package vn.congdoan.reporting.journal;

import java.util.Map;

/**
 * What a stream's rows, from the first to one of them, contribute to reports.
 *
 * @param head the position of the stream's last row
 * @param published the position up to which Kafka has taken the stream
 * @param to the last row that is counted in
 * @param hash that of the row {@code to}; zeros for 0
 * @param counts how many entries there are of each kind
 * @param digest the sum of the entries' hashes, 64 lower-case hexadecimal digits
 */
public record JournalDigest(
        String organization,
        long head,
        long published,
        long to,
        String hash,
        Map<String, Long> counts,
        String digest) {}
