package vn.congdoan.local.servers;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this platform, unpacked once for this user from the artifact on the class path. */
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** {@return the programs, unpacked now if they were not yet} */
    static synchronized PostgresBinaries unpacked() {
        try {
            byte[] archive = archiveOfThisPlatform();
            Path home = cache().resolve("postgresql-" + digest(archive));
            Path complete = home.resolve(".complete");
            if (!Files.exists(complete)) {
                Files.createDirectories(home);
                try (FileChannel lock = FileChannel.open(
                                home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock held = lock.lock()) {
                    if (held.isValid() && !Files.exists(complete)) {
                        unpack(archive, home);
                        Files.createFile(complete);
                    }
                }
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new ServerFailedException("Cannot unpack PostgreSQL: " + e.getMessage(), e);
        }
    }

    /** {@return the path of one of the programs, such as {@code initdb}} */
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static byte[] archiveOfThisPlatform() throws IOException {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String architecture = System.getProperty("os.arch");
        if (!os.startsWith("linux") && !os.startsWith("mac")) {
            throw new ServerFailedException("The local stack runs on Linux and macOS, not on " + os);
        }
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                os.startsWith("mac") ? "Darwin" : "Linux", architecture.equals("amd64") ? "x86_64" : architecture)) {
            return archive.readAllBytes();
        }
    }

    private static Path cache() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path caches =
                cache != null && !cache.isBlank() ? Path.of(cache) : Path.of(System.getProperty("user.home"), ".cache");
        return caches.resolve("congdoan");
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                Files.deleteIfExists(target);
                if (entry.isSymbolicLink() || entry.isLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(entries, target);
                    if (target.startsWith(home.resolve("bin"))
                            && !target.toFile().setExecutable(true, false)) {
                        throw new IOException("cannot make executable: " + target);
                    }
                }
            }
        }
    }
}
