package vn.congdoan.benchmarks.bare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The main class of {@link BareJvm}: reads a line of JSON a run from standard input, {@code {"loop": …, "settings": …}},
 * and prints a line of JSON with what came of it. A run that fails ends the program.
 */
final class BareProgram {

    /** {@link RelayLoop}. */
    static final String RELAY = "relay";
    /** {@link FoldLoop}. */
    static final String FOLD = "fold";
    /** {@link WakeUpPipeline}. */
    static final String PIPELINE = "pipeline";

    private static final ObjectMapper JSON = new ObjectMapper();

    private BareProgram() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode run = JSON.readTree(line);
            Settings settings = new Settings(run.path("settings"));
            Map<String, ?> result =
                    switch (run.path("loop").asText()) {
                        case RELAY -> RelayLoop.run(settings);
                        case FOLD -> FoldLoop.run(settings);
                        case PIPELINE -> WakeUpPipeline.run(settings);
                        default -> throw new IllegalArgumentException(line);
                    };
            out.println(JSON.writeValueAsString(result));
        }
    }
}
