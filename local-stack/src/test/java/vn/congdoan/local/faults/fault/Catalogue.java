package vn.congdoan.local.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.system.Link;

/** All faults that there are. */
public final class Catalogue {

    private final CongDoan system;

    /** @param system what fails */
    public Catalogue(CongDoan system) {
        this.system = system;
    }

    /** {@return every kind, for chance to choose from} */
    public List<Kind> all() {
        return List.of(
                kind(1, 4, random -> new KilledProcess(any(system.processes(), random))),
                kind(2, 12, random -> new PausedProcess(any(system.processes(), random))),
                kind(1, 6, random -> new StoppedProcess(any(system.processes(), random))),
                kind(2, 15, random -> BadLink.cut(anyLink(random))),
                kind(4, 15, random -> BadLink.slow(anyLink(random), Duration.ofMillis(20 + random.nextInt(400)))),
                kind(4, 15, random -> BadLink.frozen(anyLink(random))),
                kind(4, 15, random -> BadLink.halfOpen(anyLink(random))));
    }

    private static Kind kind(int shortest, int longest, Function<Random, Fault> make) {
        return new Kind(Duration.ofSeconds(shortest), Duration.ofSeconds(longest), make);
    }

    private Link anyLink(Random random) {
        return any(system.links(), random);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
