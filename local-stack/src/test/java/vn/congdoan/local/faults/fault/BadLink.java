package vn.congdoan.local.faults.fault;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import vn.congdoan.local.faults.system.Link;

/**
 * The network between two processes fails.
 *
 * @param kind in words
 * @param harm what is done to the link
 */
record BadLink(String kind, Link link, Consumer<Link> harm) implements Fault {

    /** Connections break, and new ones do so at once. */
    static Fault cut(Link link) {
        return new BadLink("link cut", link, Link::refuse);
    }

    /** Each byte takes so much longer. */
    static Fault slow(Link link, Duration delay) {
        return new BadLink("link slow", link, slowed -> slowed.delay(delay));
    }

    /** Nothing goes through, and nobody is told. */
    static Fault frozen(Link link) {
        return new BadLink("link frozen", link, Link::freeze);
    }

    /** Requests go through, answers don't. */
    static Fault halfOpen(Link link) {
        return new BadLink("link half open", link, Link::silenceAnswers);
    }

    @Override
    public String target() {
        return link.name();
    }

    @Override
    public Set<String> touches() {
        return Set.of(link.name());
    }

    @Override
    public void begin() {
        harm.accept(link);
    }

    @Override
    public void end() {
        link.heal();
    }
}
