package vn.congdoan.reporting.intake;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.congdoan.reporting.fold.BatchFold;
import vn.congdoan.reporting.fold.StreamState;
import vn.congdoan.reporting.fold.StreamState.Outcome;

/**
 * What became of a batch.
 *
 * @param streams the new states of the streams that it changed, by organization
 * @param outcomes how many deliveries had each outcome
 */
record Taken(Map<String, StreamState> streams, Map<Outcome, Integer> outcomes) {

    static Taken nothing() {
        return new Taken(Map.of(), Map.of());
    }

    static Taken of(BatchFold batch) {
        Map<String, StreamState> streams = new LinkedHashMap<>();
        batch.changedStreams().forEach(stream -> streams.put(stream.organization(), stream));
        return new Taken(streams, batch.outcomes());
    }

    Taken followedBy(Taken later) {
        Map<String, StreamState> streams = new LinkedHashMap<>(this.streams);
        streams.putAll(later.streams);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        outcomes.putAll(this.outcomes);
        later.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
        return new Taken(streams, outcomes);
    }
}
