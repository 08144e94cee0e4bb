package vn.congdoan.local.faults.fault;

/** One fault after another; several lanes make faults overlap. */
public interface Lane {

    /** {@return what comes next} */
    Planned next();
}
