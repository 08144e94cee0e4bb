package vn.congdoan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.congdoan.local.demo.ServiceClient;
import vn.congdoan.local.servers.LoopbackPort;

/** A stack of its own for tests, with data that goes when it is closed. */
public final class RunningStack implements AutoCloseable {

    private final Path home;
    private final Layout layout;
    private final Stack stack;

    /** Starts it. */
    public RunningStack() {
        try {
            home = Files.createTempDirectory("congdoan-stack-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        layout = new Layout(
                Path.of(System.getProperty("congdoan.root")),
                home,
                new Layout.Ports(
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree()));
        stack = Stack.prepare(layout, false, new Console(System.out));
        stack.start();
    }

    /** {@return membership-service, called as a city officer} */
    public ServiceClient membership() {
        return client(Part.MEMBERSHIP, Tokens.CITY_OFFICER);
    }

    /** {@return reporting-service, called as a city officer} */
    public ServiceClient reporting() {
        return client(Part.REPORTING, Tokens.CITY_OFFICER);
    }

    /** {@return membership-service, called as an agency that sends lists of enterprises} */
    public ServiceClient agency() {
        return client(Part.MEMBERSHIP, "agency");
    }

    private ServiceClient client(Part service, String role) {
        return new ServiceClient(layout.address(service), stack.tokens().issue(role));
    }

    @Override
    public void close() {
        stack.close();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(RunningStack::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
