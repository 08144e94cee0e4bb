package vn.congdoan.local.faults.system;

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
import vn.congdoan.local.servers.LoopbackPort;
import vn.congdoan.local.servers.TetheredProcess;

/** One running instance of one of the services, and the links to it and from it. */
public final class Service implements AutoCloseable {

    private static final Duration START_BOUND = Duration.ofSeconds(60);
    private static final Duration PROBE_BOUND = Duration.ofSeconds(2);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PROBE_BOUND)
            .build();

    private final String name;
    private final Path program;
    private final Path log;
    private final Map<String, String> environment;
    private final List<Link> needs;
    private final int port = LoopbackPort.anyFree();
    private final Link fromClients;
    private volatile Duration clockOffset = Duration.ZERO;
    private volatile Killable process;

    /**
     * Starts the service.
     *
     * @param name like {@code membership-1}
     * @param program its jar
     * @param environment what it takes beside its own port
     * @param needs its links to what it uses
     */
    Service(String name, Path program, Path log, Map<String, String> environment, List<Link> needs) {
        this.name = name;
        this.program = program;
        this.log = log;
        this.environment = environment;
        this.needs = needs;
        this.fromClients = new Link("clients → " + name, port);
        this.process = new Killable(name, this::run);
    }

    private TetheredProcess run() {
        Map<String, String> all = new HashMap<>(environment);
        all.put("QUARKUS_HTTP_HOST", "localhost");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("CONGDOAN_RATE_LIMIT_READS", "1000000");
        all.put("CONGDOAN_RATE_LIMIT_WRITES", "1000000");
        all.put("CONGDOAN_CLOCK_OFFSET", clockOffset.toString());
        TetheredProcess started = TetheredProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        program.toString()),
                all,
                log,
                "TERM");
        started.awaitReady(
                () -> health("ready").isUp(), START_BOUND, name + " did not become ready; its log is " + log);
        return started;
    }

    /** {@return like {@code membership-1}} */
    public String name() {
        return name;
    }

    /** {@return its process} */
    public Killable process() {
        return process;
    }

    /** {@return the port that it listens on itself} */
    int port() {
        return port;
    }

    /** {@return where clients reach it} */
    public URI address() {
        return URI.create("http://localhost:" + fromClients.port());
    }

    /** {@return the link from its clients to it} */
    public Link fromClients() {
        return fromClients;
    }

    /** {@return its links to what it uses: database, broker, another service} */
    public List<Link> needs() {
        return needs;
    }

    /** Sets its clock ahead of the machine's, or behind it where negative; takes effect when it is started next. */
    public void setClock(Duration offset) {
        clockOffset = offset;
    }

    /**
     * What a health endpoint answers.
     *
     * @param status of HTTP; 0 without an answer
     * @param body JSON; empty without an answer
     */
    public record Health(int status, String body) {

        private static final Health NONE = new Health(0, "");

        /** {@return whether all is well} */
        public boolean isUp() {
            return status == 200;
        }

        /** {@return whether it says that something is wrong} */
        public boolean isDown() {
            return status == 503;
        }
    }

    /**
     * Asks past all links, as an operator on its machine would.
     *
     * @param kind {@code live}, {@code ready}, {@code group/data}
     */
    public Health health(String kind) {
        URI address = URI.create("http://localhost:" + port + "/q/health/" + kind);
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PROBE_BOUND.multipliedBy(3))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Health(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return Health.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.NONE;
        }
    }

    @Override
    public void close() {
        process.stop();
        fromClients.close();
        needs.forEach(Link::close);
    }
}
