package vn.congdoan.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TetheredProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path directory;

    TetheredProcessTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void tellsTheExitStatusAndKeepsTheOutput() throws Exception {
        // given
        Path log = directory.resolve("log");

        // when
        TetheredProcess process =
                TetheredProcess.start(List.of("sh", "-c", "echo $WORD; exit 7"), Map.of("WORD", "chào"), log, "TERM");

        // then
        assertThat(process.onExit().get(5, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(log).hasContent("chào");
    }

    @Test
    void stopsWithTheSignalOfTheProgram() throws Exception {
        // given
        Path log = directory.resolve("log");
        TetheredProcess process =
                start(log, "trap 'echo in order; exit 0' USR1; echo up; while :; do sleep 0.05; done", "USR1");
        process.awaitReady(() -> log.toFile().length() > 0, PATIENCE, "not up");

        // when
        process.stop(PATIENCE);

        // then
        assertThat(process.isAlive()).isFalse();
        assertThat(log).hasContent("up\nin order");
    }

    @Test
    void killsWhatDoesNotStop() throws Exception {
        // given
        Path log = directory.resolve("log");
        TetheredProcess process = start(log, "trap '' TERM; echo up; while :; do sleep 0.05; done", "TERM");
        process.awaitReady(() -> log.toFile().length() > 0, PATIENCE, "not up");

        // when
        process.stop(Duration.ofMillis(100));

        // then
        assertThat(process.onExit().get(5, TimeUnit.SECONDS)).isEqualTo(128 + 9);
        assertThat(ProcessHandle.of(process.pid())).isEmpty();
    }

    @Test
    void endsWithAParentThatWasKilled() throws Exception {
        // given
        Path pid = directory.resolve("pid");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        pid.toString())
                .inheritIO()
                .start();
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(pid));
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
        assertThat(child.isAlive()).isTrue();

        // when
        parent.destroyForcibly();

        // then
        child.onExit().get(5, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void saysWhatCannotBeStarted() throws Exception {
        TetheredProcess process =
                TetheredProcess.start(List.of("/no/such/program"), Map.of(), directory.resolve("log"), "TERM");
        assertThat(process.onExit().get(5, TimeUnit.SECONDS)).isEqualTo(127);
        assertThatThrownBy(() -> TetheredProcess.start(
                        List.of("true"), Map.of(), Path.of("/proc/no/such/directory/log"), "TERM"))
                .isInstanceOf(ServerFailedException.class);
    }

    private static TetheredProcess start(Path log, String script, String signal) {
        return TetheredProcess.start(List.of("sh", "-c", script), Map.of(), log, signal);
    }

    /** A JVM with one child, waiting to be killed. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            Path pid = Path.of(arguments[0]);
            TetheredProcess child =
                    TetheredProcess.start(List.of("sleep", "600"), Map.of(), pid.resolveSibling("log"), "TERM");
            Path written = Files.writeString(pid.resolveSibling("pid.tmp"), Long.toString(child.pid()));
            Files.move(written, pid);
            child.onExit().join();
        }
    }
}
