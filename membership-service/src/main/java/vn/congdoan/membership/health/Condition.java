package vn.congdoan.membership.health;

import java.time.Duration;
import java.util.List;

/**
 * How the journal stands, and how it is sent on.
 *
 * @param leader who relays
 * @param unpublished rows that the broker has not taken yet
 * @param lag age of the oldest of these; zero where there is none
 * @param stalls how many streams rest because the broker doesn't take their next row
 * @param stalled organizations whose streams these are, at most ten, those that rest longest first
 * @param replays how many ranges are still to be sent again
 * @param rewound the first row of each stream that Kafka holds and the journal lacks, like {@code HN-CAUGIAY/17}
 * @param broken how many streams the last verification found to be not as they were written
 * @param firstBroken where these are broken, at most ten of them, like {@code HN-CAUGIAY/17 CHANGED}
 * @param verifiedAge since the stream was verified that waits longest; zero where none was
 * @param appendOnly whether the role that the service works as can do no more to the journal than append and read
 */
record Condition(
        Leader leader,
        long unpublished,
        Duration lag,
        long stalls,
        List<String> stalled,
        long replays,
        List<String> rewound,
        long broken,
        List<String> firstBroken,
        Duration verifiedAge,
        boolean appendOnly) {

    /** Who relays, seen from this instance. */
    enum Leader {
        THIS_INSTANCE,
        ANOTHER_INSTANCE,
        NOBODY
    }
}
