package vn.congdoan.local.faults.fault;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import vn.congdoan.local.Tokens;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.traffic.Caller;
import vn.congdoan.local.faults.traffic.Caller.Call;
import vn.congdoan.local.faults.traffic.Caller.Reply;

/** No fault, but what must withstand them: reporting-service rebuilds everything beside what is read. */
record RebuildUnderTraffic(CongDoan system, String source) implements Fault {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BOUND = Duration.ofMinutes(1);

    @Override
    public String kind() {
        return "rebuild under traffic";
    }

    @Override
    public String target() {
        return "from " + source;
    }

    @Override
    public Set<String> touches() {
        return Set.of("rebuild");
    }

    @Override
    public void begin() {
        Awaitility.await().atMost(BOUND).until(this::isTaken);
    }

    private boolean isTaken() {
        // 409: one runs already.
        int status = call(new Call("POST", "/v1/rebuilds", Map.of("source", source), Map.of()))
                .status();
        return status == 201 || status == 409;
    }

    @Override
    public void end() {
        // It takes its time; in the end an operator looks what became of it.
    }

    private Reply call(Call call) {
        Caller operator = new Caller(system.tokens().issue(Tokens.OPERATOR), PATIENCE);
        return system.reportings().stream()
                .map(service -> operator.call(service.address(), call))
                .filter(reply -> reply.status() > 0 && reply.status() < 500)
                .findFirst()
                .orElseGet(() -> operator.call(system.reportings().get(0).address(), call));
    }
}
