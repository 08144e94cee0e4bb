package vn.congdoan.local.faults.fault;

import java.util.Optional;

/** One fault after another; several lanes make faults overlap. */
public interface Lane {

    /** {@return what comes next; empty when nothing does any more} */
    Optional<Planned> next();
}
