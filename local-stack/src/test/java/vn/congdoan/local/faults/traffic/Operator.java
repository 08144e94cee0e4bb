package vn.congdoan.local.faults.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
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
    private final URI reporting;

    /** @param system healthy again */
    public Operator(CongDoan system) {
        this.caller = new Caller(system.tokens().issue(Tokens.OPERATOR), PATIENCE);
        this.membership = system.memberships().get(0).address();
        this.reporting = system.reportings().get(0).address();
    }

    /**
     * Waits until the last rebuild has come to its end.
     *
     * @return what is wrong with it
     */
    public List<String> finishRebuilds() {
        try {
            Awaitility.await()
                    .atMost(BOUND.multipliedBy(3))
                    .until(() -> !lastRebuild().path("state").asText().equals("RUNNING"));
        } catch (ConditionTimeoutException e) {
            return List.of("it does not end: " + lastRebuild());
        }
        JsonNode last = lastRebuild();
        return last.isMissingNode() || last.path("state").asText().equals("SWAPPED")
                ? List.of()
                : List.of(last.toString());
    }

    private JsonNode lastRebuild() {
        return caller.call(reporting, Call.get("/v1/rebuilds?limit=1")).body().at("/items/0");
    }

    /**
     * Has all streams sent again from their first rows, so that a topic that lost records holds all again.
     *
     * @return what was not sent
     */
    public List<String> replayAll() {
        Reply streams = caller.call(membership, Call.get("/v1/journal/streams?limit=200"));
        List<String> findings = new ArrayList<>();
        for (JsonNode stream : streams.body().path("items")) {
            String organization = stream.path("organization").asText();
            try {
                replay(organization, stream.path("head").asLong());
            } catch (ConditionTimeoutException e) {
                findings.add("the replay of %s does not end".formatted(organization));
            }
        }
        return findings;
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
