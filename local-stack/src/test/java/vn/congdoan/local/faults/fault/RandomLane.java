package vn.congdoan.local.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Faults as chance has them: each kind as likely as any other. */
public final class RandomLane implements Lane {

    private final List<Kind> kinds;
    private final Random random;

    /** @param kinds what may happen */
    public RandomLane(List<Kind> kinds, Random random) {
        this.kinds = kinds;
        this.random = random;
    }

    @Override
    public Optional<Planned> next() {
        Kind kind = kinds.get(random.nextInt(kinds.size()));
        long millis = kind.shortest().toMillis()
                + (long) (random.nextDouble()
                        * kind.longest().minus(kind.shortest()).toMillis());
        return Optional.of(new Planned(
                kind.make().apply(random), Duration.ofMillis(millis), Duration.ofMillis(500 + random.nextInt(4_000))));
    }
}
