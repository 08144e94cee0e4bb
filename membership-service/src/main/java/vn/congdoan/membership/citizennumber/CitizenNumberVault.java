package vn.congdoan.membership.citizennumber;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Keeps citizen numbers unreadable in the database: encrypted for those who may read them back, and as a keyed hash (a
 * blind index) by which equal numbers are found. The first byte of either says which key it is under.
 */
@ApplicationScoped
public class CitizenNumberVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_INDEX_KEYS = 2;

    /** Looking an algorithm up among the providers takes longer than to encrypt a number. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(CitizenNumberVault::newCipher);

    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(CitizenNumberVault::newMac);

    private final SecureRandom random = new SecureRandom();
    private final Keyring encryption;
    private final Keyring indexing;

    CitizenNumberVault(CitizenNumberKeys keys) {
        this.encryption = Keyring.of(
                "congdoan.citizen-number.keys",
                keys.keys(),
                "congdoan.citizen-number.encryption-key",
                keys.encryptionKey(),
                "AES");
        this.indexing = Keyring.of(
                "congdoan.citizen-number.index-keys",
                keys.indexKeys(),
                "congdoan.citizen-number.index-key",
                keys.indexKey(),
                "HmacSHA256");
        if (indexing.numbers().size() > MOST_INDEX_KEYS) {
            throw new ConfigurationException("congdoan.citizen-number.index-keys has more than two keys");
        }
    }

    /** The number for the eyes of the given member's record only: it can't be moved to another. */
    public byte[] encrypt(UUID memberId, String citizenNumber) {
        return seal(memberId, citizenNumber.getBytes(UTF_8));
    }

    /** Any content that has persons in it, for the record of that identifier only. */
    public byte[] seal(UUID recordId, byte[] content) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var number = encryption.first();
        var encrypted = cipher(Cipher.ENCRYPT_MODE, encryption.get(number), recordId, nonce, content);
        return ByteBuffer.allocate(1 + NONCE_BYTES + encrypted.length)
                .put((byte) number)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    public String decrypt(UUID memberId, byte[] kept) {
        return new String(unseal(memberId, kept), UTF_8);
    }

    /** What {@link #seal} was given. */
    public byte[] unseal(UUID recordId, byte[] kept) {
        var buffer = ByteBuffer.wrap(kept);
        var key = encryption.get(Byte.toUnsignedInt(buffer.get()));
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var encrypted = new byte[buffer.remaining()];
        buffer.get(encrypted);
        return cipher(Cipher.DECRYPT_MODE, key, recordId, nonce, encrypted);
    }

    /** The number as a new member's record keeps it. */
    public KeptCitizenNumber keep(UUID memberId, String citizenNumber) {
        var index = index(citizenNumber);
        var next = indexing.first() == indexing.last() ? index : nextIndex(citizenNumber);
        return new KeptCitizenNumber(encrypt(memberId, citizenNumber), index, next);
    }

    private static byte[] cipher(int mode, SecretKey key, UUID memberId, byte[] nonce, byte[] text) {
        try {
            var cipher = CIPHER.get();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(memberId.toString().getBytes(UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a citizen number could not be encrypted or decrypted", e);
        }
    }

    /** Equal for equal numbers under the key that is in force; worth nothing without the key. */
    public byte[] index(String citizenNumber) {
        return index(indexing.first(), citizenNumber);
    }

    /** The same under the key that is to follow; where none is, under the one in force. */
    public byte[] nextIndex(String citizenNumber) {
        return index(indexing.last(), citizenNumber);
    }

    private byte[] index(int number, String citizenNumber) {
        var hash = hash(indexing.get(number), citizenNumber.getBytes(UTF_8));
        return ByteBuffer.allocate(1 + hash.length).put((byte) number).put(hash).array();
    }

    /** Keyed hashes of any content, under the index key in force first: the others were in force not long ago, or will be. */
    public List<byte[]> fingerprints(byte[] content) {
        return indexing.all().stream().map(key -> hash(key, content)).toList();
    }

    static byte[] hash(SecretKey key, byte[] content) {
        try {
            var mac = MAC.get();
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key is not one of HMAC-SHA256", e);
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not to be had", e);
        }
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is not to be had", e);
        }
    }

    Keyring encryption() {
        return encryption;
    }

    Keyring indexing() {
        return indexing;
    }

    /** The last three digits behind asterisks. */
    public static String mask(String citizenNumber) {
        return "*********" + citizenNumber.substring(9);
    }
}
