package vn.congdoan.local.faults.fault;

import java.util.Set;
import vn.congdoan.local.faults.system.Killable;

/** A process stands still, and then goes on as if nothing had been. */
record PausedProcess(Killable process) implements Fault {

    @Override
    public String kind() {
        return "process paused";
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
        process.pause();
    }

    @Override
    public void end() {
        process.resume();
    }
}
