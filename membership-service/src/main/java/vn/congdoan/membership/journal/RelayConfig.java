package vn.congdoan.membership.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay sends the journal on. */
@ConfigMapping(prefix = "congdoan.relay")
public interface RelayConfig {

    /** Whether this instance takes part; another may relay for it. */
    @WithDefault("true")
    boolean enabled();

    /** How often to look for rows that another instance appended; those of this one wake the relay at once. */
    @WithDefault("100ms")
    Duration poll();

    /** How long leadership lasts unless renewed: the longest pause after a leader's death. */
    @WithDefault("2s")
    Duration lease();

    /** The most rows read of one organization at a time. */
    @WithDefault("1000")
    int organizationPage();

    /** The most rows read at a time. */
    @WithDefault("5000")
    int page();

    /** How long to let an organization rest, or the relay after a fault, before it tries again. */
    @WithDefault("1s")
    Duration retry();
}
