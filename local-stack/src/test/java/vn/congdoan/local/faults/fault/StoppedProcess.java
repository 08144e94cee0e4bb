package vn.congdoan.local.faults.fault;

import java.util.Set;
import vn.congdoan.local.faults.system.Killable;

/** A process is ended in good order and started again later: a restart, or an intake that leaves and joins its group. */
record StoppedProcess(Killable process) implements Fault {

    @Override
    public String kind() {
        return "process restarted";
    }

    @Override
    public String target() {
        return process.name();
    }

    @Override
    public Set<String> touches() {
        return Set.of(process.name());
    }

    @Override
    public void begin() {
        process.stop();
    }

    @Override
    public void end() {
        process.start();
    }
}
