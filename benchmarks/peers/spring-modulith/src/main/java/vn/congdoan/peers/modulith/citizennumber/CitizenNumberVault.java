package vn.congdoan.peers.modulith.citizennumber;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/** Makes of a citizen number what may be kept in the database. */
@Component
public class CitizenNumberVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey encryption;
    private final SecretKey index;

    CitizenNumberVault(CitizenNumberKeys keys) {
        this.encryption = keys.encryption();
        this.index = keys.index();
    }

    /** AES-GCM under a new nonce, which comes first, bound to the member's record. */
    public byte[] encrypt(UUID memberId, String citizenNumber) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(memberId.toString().getBytes(UTF_8));
            var encrypted = cipher.doFinal(citizenNumber.getBytes(UTF_8));
            return ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a citizen number could not be encrypted", e);
        }
    }

    /** The blind index, HMAC-SHA256: equal for equal contents, and worth nothing without the key. */
    public byte[] index(byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(index);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is not to be had", e);
        }
    }

    /** The blind index of a citizen number. */
    public byte[] index(String citizenNumber) {
        return index(citizenNumber.getBytes(UTF_8));
    }

    /** The last three digits behind asterisks. */
    public static String mask(String citizenNumber) {
        return "*********" + citizenNumber.substring(9);
    }
}
