package vn.congdoan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.local.servers.LoopbackPort;

class StackPreparationTest {

    private final Console console =
            new Console(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    private final Layout layout;

    StackPreparationTest(@TempDir Path root) {
        this.layout = new Layout(root, root.resolve(".local"), freePorts());
    }

    @BeforeEach
    void buildTheServices() throws IOException {
        for (Part service : new Part[] {Part.MEMBERSHIP, Part.REPORTING}) {
            Files.createDirectories(layout.program(service).getParent());
            Files.createFile(layout.program(service));
        }
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(layout.ports().kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Stack.prepare(layout, false, console))
                    .isInstanceOf(StackException.class)
                    .hasMessage(
                            "Port %d, which Kafka needs, is taken: free it, or choose another with"
                                    + " CONGDOAN_KAFKA_PORT",
                            taken.getLocalPort());
        }
    }

    @Test
    void saysWhichServiceIsNotBuilt() throws IOException {
        Files.delete(layout.program(Part.REPORTING));

        assertThatThrownBy(() -> Stack.prepare(layout, false, console))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("reporting-service");
    }

    @Test
    void wipesOnlyWhatAStackHasMade() throws IOException {
        // given
        Path own = Files.createDirectories(layout.directory(Part.KAFKA)).resolve("segment");
        Path foreign = layout.home().resolve("notes.txt");
        Files.createFile(own);
        Files.createFile(foreign);

        // when
        try (Stack stack = Stack.prepare(layout, true, console)) {

            // then
            assertThat(own).doesNotExist();
            assertThat(foreign).exists();
            assertThat(stack.tokens().issue(Tokens.CITY_OFFICER)).isNotEmpty();
        }
    }

    @Test
    void refusesDataWhoseKeysAreGone() throws IOException {
        Files.createDirectories(layout.directory(Part.POSTGRESQL));

        assertThatThrownBy(() -> Stack.prepare(layout, false, console))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("keys is gone");
    }

    @Test
    void takesPortsFromTheEnvironment() {
        assertThat(Layout.Ports.from(Map.of("CONGDOAN_POSTGRESQL_PORT", "6543")))
                .isEqualTo(new Layout.Ports(8081, 8082, 6543, 9092));
        assertThatThrownBy(() -> Layout.Ports.from(Map.of("CONGDOAN_KAFKA_PORT", "70000")))
                .hasMessage("CONGDOAN_KAFKA_PORT is not a port: 70000");
    }

    private static Layout.Ports freePorts() {
        return new Layout.Ports(
                LoopbackPort.anyFree(), LoopbackPort.anyFree(), LoopbackPort.anyFree(), LoopbackPort.anyFree());
    }
}
