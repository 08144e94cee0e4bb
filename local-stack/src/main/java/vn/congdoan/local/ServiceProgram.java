package vn.congdoan.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congdoan.local.servers.ServerFailedException;
import vn.congdoan.local.servers.TetheredProcess;

/**
 * One of the two services as a program to start, with the environment it takes.
 *
 * @param part which one
 * @param layout where its program, its log and the servers are
 * @param database name of its database, and of the role that it works as
 * @param environment what it takes beside the addresses of the servers
 */
record ServiceProgram(Part part, Layout layout, String database, Map<String, String> environment) {

    private static final Duration START_BOUND = Duration.ofSeconds(90);
    private static final Duration PROBE_BOUND = Duration.ofSeconds(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PROBE_BOUND).build();

    /**
     * Starts the service and waits until it says that it is ready.
     *
     * @throws ServerFailedException when it does not become so
     */
    TetheredProcess start() {
        Path log = layout.log(part);
        TetheredProcess process = TetheredProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        // A stack that is tried out would spend its first minutes on compiling for the hours after.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        layout.program(part).toString()),
                wholeEnvironment(),
                log,
                "TERM");
        process.awaitReady(
                this::isReady, START_BOUND, "%s did not become ready; its log is %s".formatted(part.title(), log));
        return process;
    }

    private Map<String, String> wholeEnvironment() {
        Layout.Ports ports = layout.ports();
        Map<String, String> all = new HashMap<>(environment);
        all.put("QUARKUS_HTTP_HOST", "localhost");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(part)));
        all.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + ports.postgres() + "/" + database);
        all.put("QUARKUS_DATASOURCE_USERNAME", database);
        all.put("QUARKUS_DATASOURCE_PASSWORD", database);
        // Demo data is loaded as fast as it goes.
        all.put("CONGDOAN_RATE_LIMIT_READS", "1000000");
        all.put("CONGDOAN_RATE_LIMIT_WRITES", "1000000");
        all.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        return all;
    }

    private boolean isReady() {
        URI ready = layout.address(part).resolve("/q/health/ready");
        HttpRequest request = HttpRequest.newBuilder(ready).timeout(PROBE_BOUND).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailedException("Interrupted while %s was starting".formatted(part.title()), e);
        }
    }
}
