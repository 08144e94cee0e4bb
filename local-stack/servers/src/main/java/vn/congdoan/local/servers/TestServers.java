package vn.congdoan.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL and one broker for all the tests of a JVM, each started on first use in a temporary directory, and
 * stopped and wiped when the JVM ends. They keep data in memory first: a power cut would cost it, a killed server not.
 */
public final class TestServers {

    private static @Nullable Path directory;
    private static @Nullable PostgresServer postgres;
    private static @Nullable KafkaBroker kafka;

    private TestServers() {}

    /** {@return the PostgreSQL server of this JVM's tests} */
    public static synchronized PostgresServer postgres() {
        if (postgres == null) {
            postgres = PostgresServer.start(directory().resolve("postgresql"), 0, Durability.NONE);
        }
        return postgres;
    }

    /** {@return the broker of this JVM's tests} */
    public static synchronized KafkaBroker kafka() {
        if (kafka == null) {
            kafka = KafkaBroker.start(directory().resolve("kafka"), 0, Durability.NONE);
        }
        return kafka;
    }

    private static Path directory() {
        if (directory == null) {
            try {
                directory = Files.createTempDirectory("congdoan-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stop, "test-servers-stop"));
        }
        return directory;
    }

    private static synchronized void stop() {
        // Nobody reads this data again, so nobody waits for good order.
        if (kafka != null) {
            kafka.process().kill();
        }
        if (postgres != null) {
            postgres.close();
        }
        if (directory != null) {
            wipe(directory);
        }
    }

    private static void wipe(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
