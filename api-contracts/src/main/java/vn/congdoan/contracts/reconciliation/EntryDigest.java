package vn.congdoan.contracts.reconciliation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts entries and digests them, in whatever order they come: the digest is the sum modulo 2^256 of the SHA-256 of each
 * line in UTF-8. Equal sets have equal digests; an entry too few, too many or twice shows. Not safe for use by several
 * threads.
 *
 * @see <a href="https://doi.org/10.1007/3-540-69053-0_13">Bellare and Micciancio, A New Paradigm for Collision-Free
 *     Hashing: AdHash</a>
 */
public final class EntryDigest {

    private static final int BYTES = 32;

    private final MessageDigest sha256 = sha256();
    private final byte[] sum = new byte[BYTES];
    private final Map<String, Long> counts = new TreeMap<>();

    public void add(Entry entry) {
        counts.merge(entry.kind(), 1L, Long::sum);
        byte[] hash = sha256.digest(entry.line().getBytes(StandardCharsets.UTF_8));
        int carry = 0;
        for (int i = BYTES - 1; i >= 0; i--) {
            int digit = (sum[i] & 0xff) + (hash[i] & 0xff) + carry;
            sum[i] = (byte) digit;
            carry = digit >>> 8;
        }
    }

    /** {@return how many entries there are, by their kind} */
    public Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    /** {@return the digest, 64 lower-case hexadecimal digits; zeros for no entry} */
    public String hex() {
        return "%064x".formatted(new BigInteger(1, sum));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
