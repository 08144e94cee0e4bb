package vn.congdoan.local.faults.fault;

import java.util.Set;
import vn.congdoan.local.faults.system.Killable;

/** A process is killed, and started again later. */
record KilledProcess(Killable process) implements Fault {

    @Override
    public String kind() {
        return "process killed";
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
        process.kill();
    }

    @Override
    public void end() {
        process.start();
    }
}
