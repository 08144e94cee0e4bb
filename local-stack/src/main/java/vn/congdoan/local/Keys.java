package vn.congdoan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/**
 * The secrets of one local stack, made once and kept with its data: whoever loses them can no longer read the citizen
 * numbers in it.
 *
 * @param tokenSigning signs the tokens of the local stack
 * @param tokenVerification the public key to it, base64 of its DER form, for the services
 * @param citizenNumberEncryption base64 of 32 bytes
 * @param citizenNumberIndex base64 of 32 bytes
 */
public record Keys(
        PrivateKey tokenSigning, String tokenVerification, String citizenNumberEncryption, String citizenNumberIndex) {

    private static final int RSA_BITS = 2048;
    private static final int SECRET_BYTES = 32;

    /** Readable by their owner only. */
    static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** Reads the keys of a directory, after making them where there are none. */
    public static Keys of(Path directory) {
        Path signing = directory.resolve("token-signing.key");
        Path verification = directory.resolve("token-verification.key");
        Path encryption = directory.resolve("citizen-number-encryption.key");
        Path index = directory.resolve("citizen-number-index.key");
        try {
            if (!Files.exists(directory)) {
                Path unfinished = directory.resolveSibling(directory.getFileName() + ".new");
                Files.createDirectories(unfinished, PRIVATE_DIRECTORY);
                KeyPair pair = rsaPair();
                write(
                        unfinished.resolve(signing.getFileName()),
                        pair.getPrivate().getEncoded());
                write(
                        unfinished.resolve(verification.getFileName()),
                        pair.getPublic().getEncoded());
                write(unfinished.resolve(encryption.getFileName()), secret());
                write(unfinished.resolve(index.getFileName()), secret());
                Files.move(unfinished, directory);
            }
            PrivateKey privateKey = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(Files.readString(signing))));
            return new Keys(
                    privateKey, Files.readString(verification), Files.readString(encryption), Files.readString(index));
        } catch (IOException | GeneralSecurityException e) {
            throw new StackException("Cannot read or make the keys in %s: %s".formatted(directory, e.getMessage()), e);
        }
    }

    private static KeyPair rsaPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS);
        return generator.generateKeyPair();
    }

    private static byte[] secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static void write(Path file, byte[] key) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PRIVATE_FILE);
        Files.writeString(file, Base64.getEncoder().encodeToString(key));
    }
}
