package vn.congdoan.local.faults.fault;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Faults in a fixed order, each once. */
final class Programme implements Lane {

    private final Iterator<Planned> faults;

    private Programme(Iterator<Planned> faults) {
        this.faults = faults;
    }

    static Lane of(Planned... faults) {
        return new Programme(List.of(faults).iterator());
    }

    @Override
    public Optional<Planned> next() {
        return faults.hasNext() ? Optional.of(faults.next()) : Optional.empty();
    }
}
