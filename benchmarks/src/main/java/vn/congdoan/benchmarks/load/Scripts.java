package vn.congdoan.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.congdoan.benchmarks.BenchmarkException;

/** The scripts of load generators, which lie beside these classes, as files. */
final class Scripts {

    private Scripts() {}

    static Path unpack(String name, Path directory) {
        try (@Nullable InputStream script = Scripts.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalArgumentException("no script " + name);
            }
            Files.createDirectories(directory);
            return Files.writeString(
                    directory.resolve(name), new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BenchmarkException("Cannot write the script " + name + ": " + e.getMessage(), e);
        }
    }
}
