package vn.congdoan.peers.streams;

import java.util.Locale;

/**
 * Folds the topic from its beginning and prints {@code {"events":n,"seconds":s,"admitted":m}}: how many events were
 * counted and committed, in how many seconds from the start of the streams, and how many admissions are in the tallies.
 */
public final class Main {

    private Main() {}

    /** Settings come from the environment, see {@link Settings}. */
    public static void main(String[] arguments) throws InterruptedException {
        try (var rebuild = Rebuild.start(Settings.of(System.getenv()))) {
            var seconds = rebuild.awaitCommitted().toNanos() / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "{\"events\":%d,\"seconds\":%.3f,\"admitted\":%d}%n",
                    rebuild.counted(),
                    seconds,
                    rebuild.admitted());
        }
    }
}
