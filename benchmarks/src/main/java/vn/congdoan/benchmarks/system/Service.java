package vn.congdoan.benchmarks.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.local.servers.TetheredProcess;

/** A service that runs in a process of its own and listens on loopback. */
public final class Service implements AutoCloseable {

    private static final Duration START_BOUND = Duration.ofMinutes(2);
    private static final Duration STOP_BOUND = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final TetheredProcess process;
    private final URI address;
    private final Duration readyAfter;

    private Service(TetheredProcess process, URI address, Duration readyAfter) {
        this.process = process;
        this.address = address;
        this.readyAfter = readyAfter;
    }

    /**
     * Starts a service and waits until it says that it is ready.
     *
     * @param name of whom is spoken when it doesn't come up
     * @param command with all arguments
     * @param port that it listens on, as its environment says
     * @param readiness path that is answered 200 once it is ready
     */
    public static Service start(
            String name, List<String> command, Map<String, String> environment, int port, String readiness, Path log) {
        URI address = URI.create("http://localhost:" + port);
        HttpRequest probe = HttpRequest.newBuilder(address.resolve(readiness))
                .timeout(Duration.ofSeconds(5))
                .build();
        long began = System.nanoTime();
        TetheredProcess process = TetheredProcess.start(command, environment, log, "TERM");
        process.awaitReady(() -> isAnswered(probe), START_BOUND, name + " did not become ready; its log is " + log);
        return new Service(process, address, Duration.ofNanos(System.nanoTime() - began));
    }

    private static boolean isAnswered(HttpRequest probe) {
        try {
            return HTTP.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while a service was starting", e);
        }
    }

    /** {@return its address, without a path} */
    public URI address() {
        return address;
    }

    /** {@return how long it took from its start until it said that it is ready, to about 20 ms} */
    public Duration readyAfter() {
        return readyAfter;
    }

    /** {@return the processor time that it has used since its start} */
    public Duration cpu() {
        return ProcessHandle.of(process.pid())
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** {@return its resident memory in bytes, what it shares with others in proportion (Linux: PSS); −1 where unknown} */
    public long residentBytes() {
        Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try {
            return Files.readAllLines(rollup).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    /** {@return its process id} */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop(STOP_BOUND);
    }
}
