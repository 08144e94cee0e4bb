package vn.congdoan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.local.servers.LoopbackPort;

/** {@code start.sh} as a person at a terminal has it. */
class StartScriptIT {

    private static final Path ROOT = Path.of(System.getProperty("congdoan.root"));
    private static final Duration START_BOUND = Duration.ofSeconds(90);
    /** On a machine that others keep busy. */
    private static final Duration DEMO_BOUND = Duration.ofMinutes(5);

    private static final Duration STOP_BOUND = Duration.ofSeconds(20);

    private final Path directory;
    private final List<Process> started = new ArrayList<>();
    private final Map<String, String> ports = Map.of(
            "CONGDOAN_MEMBERSHIP_PORT", port(),
            "CONGDOAN_REPORTING_PORT", port(),
            "CONGDOAN_POSTGRESQL_PORT", port(),
            "CONGDOAN_KAFKA_PORT", port());

    StartScriptIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void leaveNothingRunning() {
        // The stack ends with the shell that started it.
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void loadsTheDemoStopsAtOnceAndKeepsItsData() throws Exception {
        // given
        Process demo = script("demo", "--demo");
        await().atMost(DEMO_BOUND).until(() -> said("demo").contains("Ctrl-C"));
        List<ProcessHandle> all = demo.descendants().toList();

        // then
        assertThat(said("demo"))
                .doesNotContain("error:")
                .containsSubsequence("LĐLĐ quận Bắc Từ Liêm", "18/17", "105,88 %", "1.011/850", "118,94 %")
                .containsSubsequence("LĐLĐ quận Cầu Giấy", "11/27", "40,74 %", "còn 16")
                .containsSubsequence("589/1.450", "40,62 %", "còn 861")
                .contains("Kim Lâm 154, Miichisoft 83, Nhà D'LAND 69, Point Avenue 42")
                .contains("5 tháng đầu năm 2017: 7 CĐCS")
                .containsSubsequence("Hà Nội, 45 công đoàn", "Ba năm", "1.572 CĐCS", "170.947 đoàn viên");
        assertThat(all).as("shell, launcher, and four tethered processes").hasSizeGreaterThanOrEqualTo(1 + 4 * 2);

        // when
        signal(demo, "INT");

        // then
        assertThat(demo.waitFor(STOP_BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(demo.exitValue()).isZero();
        assertThat(said("demo")).endsWith("Stopped.\n");
        assertThat(all).noneMatch(ProcessHandle::isAlive);

        // when
        Process again = script("again");
        await().atMost(START_BOUND).until(() -> said("again").contains("Ctrl-C"));
        List<ProcessHandle> allAgain = again.descendants().toList();

        // then
        assertThat(report("/v1/progress/2020/HN-BACTULIEM")).contains("1011");

        // when
        signal(again, "KILL");

        // then
        await().atMost(STOP_BOUND).until(() -> allAgain.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void namesATakenPortInOneLine() throws Exception {
        int taken = Integer.parseInt(ports.get("CONGDOAN_REPORTING_PORT"));
        try (ServerSocket socket = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            Process process = script("taken");

            assertThat(process.waitFor(STOP_BOUND.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(said("taken").lines())
                    .contains("error: Port %d, which reporting-service needs, is taken: free it, or choose another"
                                    .formatted(socket.getLocalPort())
                            + " with CONGDOAN_REPORTING_PORT")
                    .noneMatch(line -> line.contains("\tat "));
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        Process process = script("unknown", "--frehs");

        assertThat(process.waitFor(STOP_BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(said("unknown")).contains("Usage:").endsWith("error: unknown option: --frehs\n");
    }

    private Process script(String name, String... options) throws IOException {
        // Maven runs this test after it has built everything.
        ProcessBuilder builder = new ProcessBuilder(ROOT.resolve("start.sh").toString(), "--no-build");
        builder.command().addAll(List.of(options));
        builder.environment().putAll(ports);
        builder.environment().put("CONGDOAN_HOME", directory.resolve("home").toString());
        Process process = builder.directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output(name).toFile())
                .start();
        started.add(process);
        return process;
    }

    private String said(String name) throws IOException {
        return Files.readString(output(name));
    }

    private Path output(String name) {
        return directory.resolve(name + ".out");
    }

    private String report(String path) throws Exception {
        String token = Files.readString(directory.resolve("home/tokens/auditor.jwt"));
        URI address = URI.create("http://localhost:" + ports.get("CONGDOAN_REPORTING_PORT") + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void signal(Process process, String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static String port() {
        return Integer.toString(LoopbackPort.anyFree());
    }
}
