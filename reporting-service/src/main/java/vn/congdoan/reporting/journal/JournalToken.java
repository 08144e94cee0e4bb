package vn.congdoan.reporting.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The bearer token that the journal is asked with. */
public interface JournalToken {

    /** The token for the next call; empty where there is none. */
    Optional<String> present() throws JournalException;

    /** What stands in a file, read for every call. */
    static JournalToken in(Optional<Path> file) {
        return () -> file.isPresent() ? Optional.of(read(file.get())) : Optional.empty();
    }

    private static String read(Path file) throws JournalException {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new JournalException("the token file can't be read: " + e.getMessage(), e);
        }
    }
}
