package vn.congdoan.local.faults.fault;

import java.time.Duration;
import java.util.Set;
import vn.congdoan.local.faults.system.Service;

/** A service's clock jumps, forward or back, and later comes right again; each time the service is restarted. */
record WrongClock(Service service, Duration offset) implements Fault {

    @Override
    public String kind() {
        return "clock wrong";
    }

    @Override
    public String target() {
        return service.name() + " by " + offset;
    }

    @Override
    public Set<String> touches() {
        return Set.of(service.process().name());
    }

    @Override
    public void begin() {
        restart(offset);
    }

    @Override
    public void end() {
        restart(Duration.ZERO);
    }

    private void restart(Duration wrong) {
        service.process().stop();
        service.setClock(wrong);
        service.process().start();
    }
}
