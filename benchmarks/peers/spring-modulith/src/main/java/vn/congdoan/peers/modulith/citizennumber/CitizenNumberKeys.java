package vn.congdoan.peers.modulith.citizennumber;

import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys, 32 bytes each in base64; where one is empty, a key of this run takes its place.
 *
 * @param encryptionKey for AES
 * @param indexKey for HMAC-SHA256
 */
@ConfigurationProperties("citizen-number")
record CitizenNumberKeys(String encryptionKey, String indexKey) {

    private static final int KEY_BYTES = 32;

    SecretKey encryption() {
        return key(encryptionKey, "AES");
    }

    SecretKey index() {
        return key(indexKey, "HmacSHA256");
    }

    private static SecretKey key(String base64, String algorithm) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length == 0) {
            bytes = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(bytes);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a citizen-number key has not " + KEY_BYTES + " bytes");
        }
        return new SecretKeySpec(bytes, algorithm);
    }
}
