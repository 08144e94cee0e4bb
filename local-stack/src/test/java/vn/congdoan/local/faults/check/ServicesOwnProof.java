package vn.congdoan.local.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.congdoan.local.Tokens;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.system.Service;
import vn.congdoan.local.faults.traffic.Caller;
import vn.congdoan.local.faults.traffic.Caller.Call;
import vn.congdoan.local.faults.traffic.Caller.Reply;

/** Whether the services come to the same conclusion: every stream verified by one, and proven by the other. */
final class ServicesOwnProof {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<String> findings = new ArrayList<>();
    private final Caller auditor;

    ServicesOwnProof(CongDoan system, JournalCopy journal) {
        this.auditor = new Caller(system.tokens().issue(Tokens.AUDITOR), PATIENCE);
        for (Service reporting : system.reportings()) {
            Reply reply = auditor.call(reporting.address(), Call.get("/v1/reconciliation"));
            JsonNode streams = reply.body().path("streams");
            if (reply.status() != 200 || streams.size() != journal.heads().size()) {
                findings.add("%s reconciled %d of %d streams, with status %d"
                        .formatted(
                                reporting.name(),
                                streams.size(),
                                journal.heads().size(),
                                reply.status()));
            }
            streams.forEach(stream -> judge(reporting, stream, journal));
        }
    }

    private void judge(Service reporting, JsonNode stream, JournalCopy journal) {
        JournalCopy.Head head = journal.heads().get(stream.path("organization").asText());
        boolean whole = head != null && stream.path("applied").asLong() == head.position();
        if (!whole || !stream.path("verdict").asText().equals("PROVEN")) {
            findings.add("%s: %s".formatted(reporting.name(), stream));
        }
    }

    List<String> findings() {
        return findings;
    }
}
