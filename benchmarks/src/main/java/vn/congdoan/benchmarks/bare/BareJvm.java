package vn.congdoan.benchmarks.bare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.benchmarks.system.Jvm;

/** A JVM like a service's own, in which bare loops run one after the other, so that they are as warm as the services. */
public final class BareJvm implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader results;

    private BareJvm(Process process) {
        this.process = process;
        this.results = process.inputReader(StandardCharsets.UTF_8);
    }

    /** @param log what goes wrong in it is told there */
    public static BareJvm start(Path log) {
        List<String> command = new ArrayList<>(Jvm.own().command());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareProgram.class.getName()));
        try {
            return new BareJvm(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start());
        } catch (IOException e) {
            throw new BenchmarkException("Cannot start the JVM of bare loops: " + e.getMessage(), e);
        }
    }

    /**
     * Runs a loop to its end.
     *
     * @param loop its name in {@link BareProgram}
     * @param settings what it takes
     * @return what it reports
     */
    public JsonNode run(String loop, Map<String, String> settings) {
        try {
            process.getOutputStream()
                    .write((JSON.writeValueAsString(Map.of("loop", loop, "settings", settings)) + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            @Nullable String result = results.readLine();
            if (result == null) {
                throw new BenchmarkException("The bare loop %s failed; see its log".formatted(loop));
            }
            return JSON.readTree(result);
        } catch (JsonProcessingException e) {
            throw new BenchmarkException("The bare loop %s reported what is no JSON".formatted(loop), e);
        } catch (IOException e) {
            throw new BenchmarkException("The JVM of bare loops is gone: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
