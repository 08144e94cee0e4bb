package vn.congdoan.local.faults.traffic;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.congdoan.local.faults.traffic.Caller.Call;
import vn.congdoan.local.faults.traffic.Caller.Reply;

/**
 * Sends the writes of one client to either instance of membership-service. What remains unknown is sometimes sent again
 * with the same {@code Idempotency-Key}, and sometimes left so; in the end it is on record what is known.
 */
final class Sender {

    private static final int PERCENT_REPEATED = 60;
    private static final int MOST_ATTEMPTS = 12;
    private static final long PAUSE_MILLIS = 300;

    private final List<URI> memberships;
    private final Caller caller;
    private final Ledger ledger;
    private final Random random;
    private final CountDownLatch stop;

    Sender(List<URI> memberships, Caller caller, Ledger ledger, Random random, CountDownLatch stop) {
        this.memberships = memberships;
        this.caller = caller;
        this.ledger = ledger;
        this.random = random;
        this.stop = stop;
    }

    /**
     * A write to be made.
     *
     * @param kind in words
     * @param mark by which its rows are found in the journal
     * @param rows how many it makes
     */
    record Write(String kind, String mark, int rows, Call call) {}

    /** Makes a POST, and tells what was answered last. */
    Reply post(String kind, String mark, int rows, String path, Object body) {
        Map<String, String> key = Map.of("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString());
        return send(new Write(kind, mark, rows, new Call("POST", path, body, key)));
    }

    /** Makes a PUT, on the condition that what stands there still has that tag. */
    Reply put(String kind, String mark, String path, Object body, String tag) {
        Map<String, String> headers = new HashMap<>();
        if (!tag.isEmpty()) {
            headers.put("If-Match", tag);
        }
        return send(new Write(kind, mark, 1, new Call("PUT", path, body, headers)));
    }

    /** Reads from either instance. */
    Reply get(String path) {
        Reply reply = caller.call(anyInstance(), Call.get(path));
        note(reply, "read at membership");
        return reply;
    }

    private Reply send(Write write) {
        boolean again = random.nextInt(100) < PERCENT_REPEATED;
        int attempts = 1;
        Reply reply = attempt(write.call());
        while (reply.outcome() == Outcome.UNKNOWN && again && attempts < MOST_ATTEMPTS && !pause()) {
            reply = attempt(write.call());
            attempts++;
        }
        ledger.add(new Operation(
                write.kind(), write.mark(), write.rows(), attempts, outcome(write, reply, attempts), reply.places()));
        return reply;
    }

    /** A PUT has no key: when the first attempt took effect unseen, the second may be refused because of it. */
    private static Outcome outcome(Write write, Reply reply, int attempts) {
        boolean unsure = write.call().method().equals("PUT") && attempts > 1;
        return unsure && reply.outcome() == Outcome.REFUSED ? Outcome.UNKNOWN : reply.outcome();
    }

    private Reply attempt(Call call) {
        Reply reply = caller.call(anyInstance(), call);
        note(reply, "write at membership");
        return reply;
    }

    private void note(Reply reply, String kind) {
        Availability availability = ledger.availability(kind + " (any instance)");
        if (reply.outcome() == Outcome.UNKNOWN) {
            availability.unanswered();
        } else {
            availability.answered();
        }
    }

    private URI anyInstance() {
        return memberships.get(random.nextInt(memberships.size()));
    }

    private boolean pause() {
        try {
            return stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
