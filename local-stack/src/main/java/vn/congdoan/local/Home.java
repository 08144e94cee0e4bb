package vn.congdoan.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory of everything that a stack makes, held by one stack at a time. */
final class Home implements AutoCloseable {

    private final Layout layout;
    private final FileChannel lock;

    private Home(Layout layout, FileChannel lock) {
        this.layout = layout;
        this.lock = lock;
    }

    /**
     * Takes the directory until it is closed.
     *
     * @throws StackException when another stack has it
     */
    static Home take(Layout layout) {
        try {
            Files.createDirectories(layout.home());
            FileChannel channel = FileChannel.open(
                    layout.home().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock held = channel.tryLock();
            if (held == null) {
                channel.close();
                throw new StackException("The stack of %s runs already".formatted(layout.home()));
            }
            return new Home(layout, channel);
        } catch (IOException e) {
            throw new StackException("Cannot use %s: %s".formatted(layout.home(), e.getMessage()), e);
        }
    }

    /** Removes what earlier runs have made, and nothing else. */
    void wipe() {
        for (Path made : layout.made()) {
            if (Files.exists(made)) {
                wipe(made);
            }
        }
    }

    private static void wipe(Path made) {
        try (Stream<Path> all = Files.walk(made)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new StackException("Cannot wipe %s: %s".formatted(made, e.getMessage()), e);
        }
    }

    /**
     * Makes sure that the data here can be read.
     *
     * @throws StackException when there is data, but its keys are gone
     */
    void requireKeysOfData() {
        if (Files.exists(layout.directory(Part.POSTGRESQL)) && !Files.exists(layout.keys())) {
            throw new StackException(
                    "%s is gone, without which the data beside it cannot be read: put it back, or start with --fresh"
                            .formatted(layout.keys()));
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StackException("Cannot release %s".formatted(layout.home()), e);
        }
    }
}
