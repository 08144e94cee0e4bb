package vn.congdoan.local.servers;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A KRaft broker process on loopback: broker and controller in one, without automatic topics. */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration START_BOUND = Duration.ofSeconds(60);
    private static final Duration STOP_BOUND = Duration.ofSeconds(15);

    private final TetheredProcess process;
    private final int port;

    private KafkaBroker(TetheredProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a broker and waits until it serves.
     *
     * @param dataDirectory kept if it holds a broker's log, else made; what the broker has to say is in it too
     * @param port port of loopback, 0 for any free one
     * @throws ServerFailedException when it does not come up
     */
    public static KafkaBroker start(Path dataDirectory, int port) {
        return start(dataDirectory, port, Durability.ON_DISK);
    }

    static KafkaBroker start(Path dataDirectory, int port, Durability durability) {
        return start(dataDirectory, port, durability, List.of());
    }

    /**
     * A further listener of the broker. A broker tells its clients where to find it: those who come in by this door are
     * told another port, that of whoever stands between.
     *
     * @param port port of loopback that the broker listens on
     * @param advertised the port that it tells those who come in here
     */
    public record Door(int port, int advertised) {}

    /**
     * Starts a broker as {@link #start(Path, int)} does.
     *
     * @param durability what it promises of what it has acknowledged
     * @param doors its listeners beside the one on {@code port}
     */
    public static KafkaBroker start(Path dataDirectory, int port, Durability durability, List<Door> doors) {
        Path directory = dataDirectory.toAbsolutePath();
        Path log = directory.resolve("broker.log");
        Path ready = directory.resolve("ready");
        int chosen = port == 0 ? LoopbackPort.anyFree() : port;
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(ready);
            Path properties = directory.resolve("server.properties");
            Files.writeString(properties, properties(directory.resolve("data"), chosen, durability, doors));
            TetheredProcess process = TetheredProcess.start(
                    command(directory, properties, ready, durability),
                    Map.of(),
                    directory.resolve("broker.out"),
                    "TERM");
            process.awaitReady(
                    () -> Files.exists(ready),
                    START_BOUND,
                    "Kafka did not start on port " + chosen + "; its log is " + log);
            return new KafkaBroker(process, chosen);
        } catch (IOException e) {
            throw new ServerFailedException("Cannot prepare " + directory + " for Kafka: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path directory, Path properties, Path ready, Durability durability)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        if (durability == Durability.NONE) {
            // Tests live shorter than the optimizing compiler takes to pay off.
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of(
                "-Dlog4j2.configurationFile=classpath:vn/congdoan/local/servers/broker-log4j2.xml",
                "-Dbroker.directory=" + directory,
                "-cp",
                classPath(),
                BrokerProgram.class.getName(),
                properties.toString(),
                ready.toString()));
        return command;
    }

    /** The broker's own libraries, as the build wrote them down, and the place where its main class is. */
    private static String classPath() throws IOException {
        try (@Nullable InputStream written = KafkaBroker.class.getResourceAsStream("broker.classpath")) {
            if (written == null) {
                throw new ServerFailedException("The broker's class path is missing: build with Maven first");
            }
            String libraries = new String(written.readAllBytes(), StandardCharsets.UTF_8).strip();
            Optional<String> gone = Stream.of(libraries.split(File.pathSeparator))
                    .filter(library -> !Files.exists(Path.of(library)))
                    .findFirst();
            if (gone.isPresent()) {
                throw new ServerFailedException("A library of Kafka is gone: " + gone.get() + "; build anew");
            }
            Path here = Path.of(KafkaBroker.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return here + File.pathSeparator + libraries;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The session is short because a killed broker may come back only when its session is over. */
    private static String properties(Path data, int port, Durability durability, List<Door> doors) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@localhost:%1$d
                listeners=PLAINTEXT://localhost:%2$d,CONTROLLER://localhost:%1$d%5$s
                advertised.listeners=PLAINTEXT://localhost:%2$d%6$s
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT%7$s
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                log.cleaner.dedupe.buffer.size=16777216
                %4$s
                """.formatted(
                        LoopbackPort.anyFree(),
                        port,
                        data,
                        // One replica only, so that the disk has to stand in for the others.
                        durability == Durability.ON_DISK ? "log.flush.interval.messages=1" : "",
                        each(doors, door -> ",%s://localhost:%d".formatted(name(door), door.port())),
                        each(doors, door -> ",%s://localhost:%d".formatted(name(door), door.advertised())),
                        each(doors, door -> ",%s:PLAINTEXT".formatted(name(door))));
    }

    private static String each(List<Door> doors, Function<Door, String> text) {
        return doors.stream().map(text).collect(Collectors.joining());
    }

    private static String name(Door door) {
        return "DOOR" + door.port();
    }

    /** {@return what clients take as {@code bootstrap.servers}} */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** {@return the port that the broker listens on} */
    public int port() {
        return port;
    }

    /** {@return the process id of the broker} */
    public long pid() {
        return process.pid();
    }

    /** {@return the broker's process} */
    public TetheredProcess process() {
        return process;
    }

    /** Ends the broker in good order. */
    @Override
    public void close() {
        process.stop(STOP_BOUND);
    }
}
