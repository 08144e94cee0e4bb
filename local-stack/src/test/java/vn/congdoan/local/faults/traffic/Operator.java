package vn.congdoan.local.faults.traffic;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import vn.congdoan.local.Tokens;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.traffic.Caller.Call;
import vn.congdoan.local.faults.traffic.Caller.Reply;

/** Does what docs/operations.md has an operator do. */
public final class Operator {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BOUND = Duration.ofMinutes(1);

    private final Caller caller;
    private final URI membership;

    /** @param system healthy again */
    public Operator(CongDoan system) {
        this.caller = new Caller(system.tokens().issue(Tokens.OPERATOR), PATIENCE);
        this.membership = system.memberships().get(0).address();
    }

    /** Has all streams sent again from their first rows, so that a topic that lost records holds all again. */
    public void replayAll() {
        Reply streams = caller.call(membership, Call.get("/v1/journal/streams"));
        streams.body()
                .forEach(stream -> replay(
                        stream.path("organization").asText(),
                        stream.path("head").asLong()));
    }

    private void replay(String organization, long to) {
        if (to == 0) {
            return;
        }
        Map<String, Object> range = Map.of("organization", organization, "from", 1, "to", to);
        Reply asked = caller.call(membership, new Call("POST", "/v1/journal/replays", range, Map.of()));
        String path = "/v1/journal/replays/" + asked.body().path("id").asText();
        Awaitility.await().atMost(BOUND).until(() -> !caller.call(membership, Call.get(path))
                .body()
                .path("finishedAt")
                .asText("")
                .isEmpty());
    }
}
