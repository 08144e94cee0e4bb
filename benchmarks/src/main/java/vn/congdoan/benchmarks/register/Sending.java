package vn.congdoan.benchmarks.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.benchmarks.system.Api;

/** Sends a file to be imported, and waits until all of them are recorded. */
public final class Sending {

    private static final Set<String> AT_WORK = Set.of("QUEUED", "RUNNING");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    /** As long as membership-service waits for a file. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(15);

    private final Api membership;

    public Sending(Api membership) {
        this.membership = membership;
    }

    /**
     * @param kind of the import
     * @param rows of the file, each of which must be accepted
     */
    public void send(String kind, Path file, long rows) {
        JsonNode job = begin(kind, file);
        while (AT_WORK.contains(job.path("status").asText())) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            job = membership.get("/v1/imports/" + job.path("id").asText()).body();
        }
        if (job.path("accepted").asLong() != rows) {
            throw new BenchmarkException("Of %d rows these were taken: %s".formatted(rows, job));
        }
    }

    private JsonNode begin(String kind, Path file) {
        try {
            return membership
                    .later(membership
                            .request("/v1/imports?kind=" + kind)
                            .timeout(LONGEST_SENDING)
                            .setHeader("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build())
                    .join()
                    .body();
        } catch (FileNotFoundException e) {
            throw new BenchmarkException("There is no " + file, e);
        }
    }
}
