package vn.congdoan.reporting.fold;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congdoan.reporting.fold.StreamState.Outcome;

/** Takes the deliveries of a batch in order: judges each by its stream's state, and folds those whose turn it is. */
public final class BatchFold {

    private final Map<String, StreamState> streams = new HashMap<>();
    private final Map<String, StreamState> changed = new LinkedHashMap<>();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Fold fold = new Fold();
    private final Instant now;

    /**
     * @param streams the states, before the batch, of the streams in it
     * @param now when the batch came
     */
    public BatchFold(Collection<StreamState> streams, Instant now) {
        streams.forEach(stream -> this.streams.put(stream.organization(), stream));
        this.now = now;
    }

    public void add(Delivery delivery) {
        StreamState before =
                streams.getOrDefault(delivery.organization(), StreamState.beginning(delivery.organization()));
        Delivery judged = delivery;
        if (before.outcome(delivery) == Outcome.APPLIED) {
            judged = fold((Event) delivery);
        }
        outcomes.merge(before.outcome(judged), 1, Integer::sum);
        StreamState after = before.after(judged, now);
        if (!after.equals(before)) {
            streams.put(after.organization(), after);
            changed.put(after.organization(), after);
        }
    }

    private Delivery fold(Event event) {
        try {
            fold.add(event);
            return event;
        } catch (IllegalArgumentException e) {
            return new Unreadable(event.organization(), event.position(), String.valueOf(e.getMessage()));
        }
    }

    /** What the batch adds. */
    public Fold fold() {
        return fold;
    }

    /** The states, after the batch, of the streams that it changed. */
    public List<StreamState> changedStreams() {
        return List.copyOf(changed.values());
    }

    /** How many deliveries had each outcome. */
    public Map<Outcome, Integer> outcomes() {
        return outcomes;
    }
}
