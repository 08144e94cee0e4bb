package vn.congdoan.reporting.journal;

/**
 * How far an organization's stream reaches.
 *
 * @param head the position of its last row; 0 before the first
 * @param published the position up to which Kafka has taken it
 * @param hash that of its last row, 64 lower-case hexadecimal digits
 */
public record JournalStream(String organization, long head, long published, String hash) {}
