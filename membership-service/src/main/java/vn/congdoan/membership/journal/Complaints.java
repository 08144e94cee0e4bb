package vn.congdoan.membership.journal;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Says in the log what is wrong once, and again only when something else is, or when it has lasted: what is tried again
 * every second must not fill the log. Not safe for use by several threads.
 */
class Complaints {

    private static final Duration REMIND = Duration.ofMinutes(10);

    private final Logger log;
    private final Map<String, Complaint> open = new HashMap<>();

    private record Complaint(Class<?> failure, long saidAt) {}

    Complaints(Logger log) {
        this.log = log;
    }

    /** @param subject whose trouble it is: one has one trouble at a time */
    void about(String subject, Throwable failure, String message) {
        var before = open.get(subject);
        if (before == null
                || before.failure() != failure.getClass()
                || System.nanoTime() - before.saidAt() > REMIND.toNanos()) {
            log.warn(message, failure);
            open.put(subject, new Complaint(failure.getClass(), System.nanoTime()));
        }
    }

    /** Those have no trouble any more. */
    void settled(Collection<String> subjects) {
        open.keySet().removeAll(subjects);
    }
}
