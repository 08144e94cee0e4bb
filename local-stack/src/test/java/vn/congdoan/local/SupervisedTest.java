package vn.congdoan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.local.servers.ServerFailedException;
import vn.congdoan.local.servers.TetheredProcess;

class SupervisedTest {

    private static final Duration BOUND = Duration.ofSeconds(5);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
    private final Path directory;

    SupervisedTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void startsAgainWhatEndedUnasked() {
        // given
        AtomicInteger starts = new AtomicInteger();
        try (Supervised part = new Supervised("Part", () -> sleep(starts, 2), BOUND, console)) {
            TetheredProcess first = part.process();

            // when
            first.kill();

            // then
            await().atMost(BOUND).until(() -> part.process() != first);
            assertThat(part.process().isAlive()).isTrue();
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("Part ended with status 137")
                    .contains("the second start fails; trying again")
                    .contains("Part is back.");
        }
    }

    @Test
    void endsWhatItIsAskedToEnd() {
        // given
        Supervised part = new Supervised("Part", () -> sleep(new AtomicInteger(), 0), BOUND, console);

        // when
        part.close();

        // then
        assertThat(part.process().isAlive()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void failsWhenTheFirstStartFails() {
        assertThatThrownBy(() -> new Supervised("Part", () -> sleep(new AtomicInteger(), 1), BOUND, console))
                .isInstanceOf(ServerFailedException.class);
    }

    private TetheredProcess sleep(AtomicInteger starts, int failing) {
        if (starts.incrementAndGet() == failing) {
            throw new ServerFailedException("the second start fails");
        }
        return TetheredProcess.start(List.of("sleep", "600"), Map.of(), directory.resolve("log"), "TERM");
    }
}
