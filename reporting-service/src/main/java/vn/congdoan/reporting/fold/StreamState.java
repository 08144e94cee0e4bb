package vn.congdoan.reporting.fold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an organization's stream is counted, and the rules by which it goes on: a position is counted when it is the
 * next one, skipped when it was counted before, and waits when one before it is missing or can't be read.
 *
 * @param position the last position counted; 0 before the first
 * @param hash that of the last position counted
 * @param recordedAt when the last fact counted was recorded
 * @param delivered the highest position delivered so far; those between {@code position} and it wait to be delivered
 *     again
 * @param reason why it isn't {@link StreamStatus#LIVE}, for the operator
 * @param since when it ceased to be {@link StreamStatus#LIVE}
 */
public record StreamState(
        String organization,
        long position,
        @Nullable String hash,
        @Nullable Instant recordedAt,
        long delivered,
        StreamStatus status,
        @Nullable String reason,
        @Nullable Instant since) {

    /** What a delivery means to a stream. */
    public enum Outcome {
        /** It is the next position, and is counted. */
        APPLIED,
        /** It was counted before, and is skipped. */
        RESENT,
        /** It doesn't come from the journal, so the place that it names means nothing. */
        IGNORED,
        /** A position before it isn't counted yet; it has to be delivered again. */
        WAITING,
        /** It is the next position, and can't be counted. */
        PARKED,
        /** It claims a position that another event was counted for. */
        FORKED
    }

    /** The state of a stream of which nothing was delivered. */
    public static StreamState beginning(String organization) {
        return new StreamState(organization, 0, null, null, 0, StreamStatus.LIVE, null, null);
    }

    Outcome outcome(Delivery delivery) {
        if (delivery.position() == position
                && delivery instanceof Event event
                && !event.hash().equals(hash)) {
            return Outcome.FORKED;
        }
        if (delivery.position() <= position) {
            return Outcome.RESENT;
        }
        boolean next = delivery.position() == position + 1 && status != StreamStatus.FORKED;
        if (!next && delivery instanceof Unreadable unreadable && unreadable.foreign()) {
            return Outcome.IGNORED;
        }
        if (!next) {
            return Outcome.WAITING;
        }
        return delivery instanceof Event ? Outcome.APPLIED : Outcome.PARKED;
    }

    /** The state after that delivery, which came at the given time. */
    StreamState after(Delivery delivery, Instant now) {
        return switch (outcome(delivery)) {
            case RESENT, IGNORED -> this;
            case APPLIED -> applied((Event) delivery, now);
            case WAITING -> seen(delivery).waiting(now);
            case PARKED ->
                seen(delivery)
                        .stopped(
                                StreamStatus.PARKED,
                                "position " + delivery.position() + " can't be counted: "
                                        + ((Unreadable) delivery).reason(),
                                now);
            case FORKED ->
                stopped(StreamStatus.FORKED, "position " + position + " was delivered again with another hash", now);
        };
    }

    private StreamState applied(Event event, Instant now) {
        StreamState counted = new StreamState(
                organization,
                event.position(),
                event.hash(),
                event.recordedAt(),
                Math.max(delivered, event.position()),
                status,
                reason,
                since);
        return counted.position == counted.delivered ? counted.live() : counted.missing(now);
    }

    private StreamState waiting(Instant now) {
        return status == StreamStatus.LIVE ? missing(now) : this;
    }

    private StreamState missing(Instant now) {
        return stopped(
                StreamStatus.GAP,
                "position " + (position + 1) + " is missing, though " + delivered + " was delivered",
                now);
    }

    private StreamState live() {
        return new StreamState(organization, position, hash, recordedAt, delivered, StreamStatus.LIVE, null, null);
    }

    private StreamState seen(Delivery delivery) {
        return new StreamState(
                organization,
                position,
                hash,
                recordedAt,
                Math.max(delivered, delivery.position()),
                status,
                reason,
                since);
    }

    private StreamState stopped(StreamStatus status, String reason, Instant now) {
        return new StreamState(
                organization, position, hash, recordedAt, delivered, status, reason, since == null ? now : since);
    }
}
