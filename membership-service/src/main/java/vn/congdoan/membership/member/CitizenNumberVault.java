package vn.congdoan.membership.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps citizen numbers unreadable in the database: encrypted for those who may read them back, and as a keyed hash (a
 * blind index) by which equal numbers are found.
 */
@ApplicationScoped
class CitizenNumberVault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /** The first byte of what is kept says how it is encrypted, so that keys and ciphers can be changed. */
    private static final byte VERSION = 1;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey encryptionKey;
    private final SecretKey indexKey;

    CitizenNumberVault(CitizenNumberKeys keys) {
        this.encryptionKey = key("congdoan.citizen-number.encryption-key", keys.encryptionKey(), "AES");
        this.indexKey = key("congdoan.citizen-number.index-key", keys.indexKey(), "HmacSHA256");
    }

    private static SecretKey key(String name, String base64, String algorithm) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + " is not base64", e);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(name + " has " + bytes.length + " bytes; it must have " + KEY_BYTES);
        }
        return new SecretKeySpec(bytes, algorithm);
    }

    /** The number for the eyes of the given member's record only: it can't be moved to another. */
    byte[] encrypt(UUID memberId, String citizenNumber) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var encrypted = cipher(Cipher.ENCRYPT_MODE, memberId, nonce, citizenNumber.getBytes(UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + encrypted.length)
                .put(VERSION)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    String decrypt(UUID memberId, byte[] kept) {
        var buffer = ByteBuffer.wrap(kept);
        if (buffer.get() != VERSION) {
            throw new IllegalStateException("a citizen number of an unknown version");
        }
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var encrypted = new byte[buffer.remaining()];
        buffer.get(encrypted);
        return new String(cipher(Cipher.DECRYPT_MODE, memberId, nonce, encrypted), UTF_8);
    }

    private byte[] cipher(int mode, UUID memberId, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, encryptionKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(memberId.toString().getBytes(UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a citizen number could not be encrypted or decrypted", e);
        }
    }

    /** Equal for equal numbers; worth nothing without the key. */
    byte[] index(String citizenNumber) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            return mac.doFinal(citizenNumber.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a citizen number could not be indexed", e);
        }
    }

    /** The last three digits behind asterisks. */
    static String mask(String citizenNumber) {
        return "*********" + citizenNumber.substring(9);
    }
}
