package vn.congdoan.membership.citizennumber;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * The secrets that citizen numbers are kept under; there is no default. A key is 32 random bytes in base64, as {@code
 * openssl rand -base64 32} prints them; several are written with their numbers, {@code 2:…,1:…}.
 */
@ConfigMapping(prefix = "congdoan.citizen-number")
public interface CitizenNumberKeys {

    /** For AES-256-GCM, by number: the first is the one to encrypt with, the others are for what is under them still. */
    Optional<String> keys();

    /** The one key for AES-256-GCM, number 1, where {@link #keys} is not given. */
    Optional<String> encryptionKey();

    /**
     * For HMAC-SHA256, by number, at most two: the first is the one by which a person is an active member once, the
     * second is the one that is to follow it.
     */
    Optional<String> indexKeys();

    /** The one key for HMAC-SHA256, number 1, where {@link #indexKeys} is not given. */
    Optional<String> indexKey();

    /** How often numbers under older keys are looked for, and brought under the present ones. */
    @WithDefault("PT5M")
    Duration rekeyEvery();
}
