package vn.congdoan.local;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.local.servers.KafkaBroker;
import vn.congdoan.local.servers.LoopbackPort;
import vn.congdoan.local.servers.PostgresServer;
import vn.congdoan.local.servers.ServerFailedException;
import vn.congdoan.local.servers.TetheredProcess;

/** PostgreSQL, Kafka and both services as processes of their own, kept running until it is closed. */
public final class Stack implements AutoCloseable {

    private static final Duration STOP_BOUND = Duration.ofSeconds(10);
    private static final String MEMBERSHIP_DATABASE = "membership";
    private static final String MEMBERSHIP_OWNER = "membership_owner";
    private static final String REPORTING_DATABASE = "reporting";

    private final Layout layout;
    private final Console console;
    private final Map<Part, Supervised> parts = new EnumMap<>(Part.class);
    private final Home home;
    private final Keys keys;
    private final Map<String, String> environment;

    private Stack(Layout layout, Console console, Home home, Keys keys, Map<String, String> environment) {
        this.layout = layout;
        this.console = console;
        this.home = home;
        this.keys = keys;
        this.environment = environment;
    }

    /**
     * Makes a stack ready to start: its directory, its keys and tokens.
     *
     * @param layout where it finds and keeps its things
     * @param fresh whether to wipe what earlier runs have made
     * @param console told what is going on
     * @throws StackException when another stack runs here, a port is taken or a program is missing
     */
    public static Stack prepare(Layout layout, boolean fresh, Console console) {
        return prepare(layout, fresh, console, Map.of());
    }

    /**
     * Makes a stack ready to start whose services take more from the environment than they usually do.
     *
     * @param environment variables of both services
     * @throws StackException as {@link #prepare(Layout, boolean, Console)}
     */
    public static Stack prepare(Layout layout, boolean fresh, Console console, Map<String, String> environment) {
        requirePrograms(layout);
        Home home = Home.take(layout);
        try {
            requireFreePorts(layout.ports());
            if (fresh) {
                home.wipe();
            }
            home.requireKeysOfData();
            Stack stack = new Stack(layout, console, home, Keys.of(layout.keys()), environment);
            stack.tokens().write(layout.tokens());
            return stack;
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    /**
     * Starts everything and waits until both services are ready.
     *
     * @throws ServerFailedException when a part does not come up
     */
    public void start() {
        console.say("Starting PostgreSQL and Kafka ...");
        together(() -> supervise(Part.POSTGRESQL, this::postgres), () -> supervise(Part.KAFKA, this::kafka));
        console.say("Starting membership-service and reporting-service ...");
        together(
                () -> supervise(Part.MEMBERSHIP, membership()::start),
                () -> supervise(Part.REPORTING, reporting()::start));
    }

    /** {@return the process of a part: the one that runs now, or ran last} */
    public TetheredProcess process(Part part) {
        synchronized (parts) {
            Supervised supervised = parts.get(part);
            if (supervised == null) {
                throw new IllegalStateException(part.title() + " was not started");
            }
            return supervised.process();
        }
    }

    /** {@return the issuer of tokens that the services of this stack accept} */
    public Tokens tokens() {
        return new Tokens(keys.tokenSigning(), Clock.systemUTC());
    }

    private TetheredProcess postgres() {
        PostgresServer server = PostgresServer.start(
                layout.directory(Part.POSTGRESQL), layout.ports().postgres());
        server.createDatabase(MEMBERSHIP_DATABASE, MEMBERSHIP_OWNER);
        server.createDatabase(REPORTING_DATABASE);
        return server.process();
    }

    private TetheredProcess kafka() {
        return KafkaBroker.start(layout.directory(Part.KAFKA), layout.ports().kafka())
                .process();
    }

    private ServiceProgram membership() {
        return new ServiceProgram(
                Part.MEMBERSHIP,
                layout,
                MEMBERSHIP_DATABASE,
                with(Map.of(
                        "QUARKUS_FLYWAY_USERNAME", MEMBERSHIP_OWNER,
                        "QUARKUS_FLYWAY_PASSWORD", MEMBERSHIP_OWNER,
                        "CONGDOAN_OIDC_PUBLIC_KEY", keys.tokenVerification(),
                        "CONGDOAN_CITIZEN_NUMBER_ENCRYPTION_KEY", keys.citizenNumberEncryption(),
                        "CONGDOAN_CITIZEN_NUMBER_INDEX_KEY", keys.citizenNumberIndex())));
    }

    private ServiceProgram reporting() {
        return new ServiceProgram(
                Part.REPORTING,
                layout,
                REPORTING_DATABASE,
                with(Map.of(
                        "CONGDOAN_OIDC_PUBLIC_KEY", keys.tokenVerification(),
                        "CONGDOAN_JOURNAL_URL", layout.address(Part.MEMBERSHIP).toString(),
                        "CONGDOAN_JOURNAL_TOKEN_FILE",
                                Tokens.file(layout.tokens(), Tokens.REPORTING_SERVICE)
                                        .toString())));
    }

    private Map<String, String> with(Map<String, String> own) {
        Map<String, String> all = new HashMap<>(own);
        all.putAll(environment);
        return all;
    }

    private void supervise(Part part, Supplier<TetheredProcess> start) {
        Supervised supervised = new Supervised(part.title(), start, STOP_BOUND, console);
        synchronized (parts) {
            parts.put(part, supervised);
        }
    }

    /** Ends everything in good order: first who uses, then who is used. */
    @Override
    public void close() {
        together(() -> close(Part.MEMBERSHIP), () -> close(Part.REPORTING));
        together(() -> close(Part.KAFKA), () -> close(Part.POSTGRESQL));
        home.close();
    }

    private void close(Part part) {
        @Nullable Supervised supervised;
        synchronized (parts) {
            supervised = parts.remove(part);
        }
        if (supervised != null) {
            supervised.close();
        }
    }

    private static void together(Runnable one, Runnable other) {
        List<CompletableFuture<Void>> both = Stream.of(one, other)
                .map(task -> CompletableFuture.runAsync(task, work -> new Thread(work).start()))
                .toList();
        try {
            CompletableFuture.allOf(both.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static void requirePrograms(Layout layout) {
        for (Part service : List.of(Part.MEMBERSHIP, Part.REPORTING)) {
            if (!Files.exists(layout.program(service))) {
                throw new StackException("%s is missing: run mvn package first".formatted(layout.program(service)));
            }
        }
    }

    private static void requireFreePorts(Layout.Ports ports) {
        for (Part part : Part.values()) {
            if (LoopbackPort.isTaken(ports.of(part))) {
                throw new StackException("Port %d, which %s needs, is taken: free it, or choose another with %s"
                        .formatted(ports.of(part), part.title(), part.portVariable()));
            }
        }
    }
}
