package vn.congdoan.membership.member;

import io.smallrye.config.ConfigMapping;

/** The secrets that citizen numbers are kept under; there is no default. */
@ConfigMapping(prefix = "congdoan.citizen-number")
interface CitizenNumberKeys {

    /** For AES-256-GCM: 32 random bytes in base64, as {@code openssl rand -base64 32} prints them. */
    String encryptionKey();

    /** For HMAC-SHA256: 32 random bytes in base64. It can't be changed while members are on record. */
    String indexKey();
}
