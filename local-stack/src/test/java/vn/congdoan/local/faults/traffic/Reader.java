package vn.congdoan.local.faults.traffic;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vn.congdoan.local.faults.traffic.Caller.Call;
import vn.congdoan.local.faults.traffic.Caller.Reply;

/**
 * Reads reports at any instance of reporting-service. Admissions of a year only add up, so that no answer may show fewer
 * than one that was finished before it was asked for.
 */
public final class Reader {

    private static final int CAUGHT_UP_WAIT_SECONDS = 3;
    private static final List<String> REPORTS = List.of(
            "/v1/progress/2023",
            "/v1/growth?organization=HN&from=2023-01-01&to=2024-12-31&by=quarter",
            "/v1/top-unions?organization=HN&year=2024&limit=5",
            "/v1/activity-totals?organization=HN&by=quarter&kind=" + Bodies.ACTIVITY_KIND,
            "/v1/freshness?limit=200");

    private final List<URI> reportings;
    private final Caller caller;
    private final Ledger ledger;
    private final AtomicLong floor = new AtomicLong();
    private volatile int era;

    /** @param reportings addresses of the instances */
    public Reader(List<URI> reportings, Caller caller, Ledger ledger) {
        this.reportings = reportings;
        this.caller = caller;
        this.ledger = ledger;
    }

    /** Forgets what was shown so far: somebody put an old copy of the database in the place of the present one. */
    public synchronized void forget() {
        era++;
        floor.set(0);
    }

    /** Reads the city's figure at that instance, and one report more. */
    void read(int instance, int round) {
        long before = floor.get();
        int eraBefore = era;
        Reply reply = get(instance, "/v1/progress/2023/HN", Map.of());
        if (reply.outcome() == Outcome.OK) {
            seen(reply.body().path("newMembers").path("actual").asLong(), before, eraBefore, instance);
        }
        get(instance, REPORTS.get(round % REPORTS.size()), Map.of());
    }

    private synchronized void seen(long members, long before, int eraBefore, int instance) {
        if (eraBefore != era) {
            return;
        }
        if (members < before) {
            ledger.violation(
                    "reporting-%d showed %d new members after %d were shown".formatted(instance + 1, members, before));
        }
        floor.accumulateAndGet(members, Math::max);
    }

    /** Reads what was just written, waiting for it: if the answer comes, the write must be in it. */
    void readOwn(Place place, int instance) {
        String path = "/v1/progress/2024/%s?minPosition=%s".formatted(place.organization(), place);
        Reply reply = get(instance, path, Map.of("Prefer", "wait=" + CAUGHT_UP_WAIT_SECONDS));
        long counted = reply.body().path("freshness").path("position").asLong();
        if (reply.outcome() == Outcome.OK && counted < place.position()) {
            ledger.violation(
                    "reporting-%d answered up to %d when asked for %s".formatted(instance + 1, counted, place));
        }
    }

    private Reply get(int instance, String path, Map<String, String> headers) {
        Reply reply = caller.call(reportings.get(instance), new Call("GET", path, Map.of(), headers));
        boolean notCaughtUp = reply.body().path("type").asText().endsWith(":not-caught-up");
        for (String who : List.of("any instance", "reporting-" + (instance + 1))) {
            Availability availability = ledger.availability("read at reporting (%s)".formatted(who));
            if (reply.outcome() == Outcome.UNKNOWN && !notCaughtUp) {
                availability.unanswered();
            } else {
                availability.answered();
            }
        }
        return reply;
    }

    int instances() {
        return reportings.size();
    }
}
