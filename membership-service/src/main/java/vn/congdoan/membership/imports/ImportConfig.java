package vn.congdoan.membership.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How imports are worked through. */
@ConfigMapping(prefix = "congdoan.imports")
public interface ImportConfig {

    /** Whether this instance works on them; another may do it. */
    @WithDefault("true")
    boolean enabled();

    /** How many this instance works on at a time. */
    @WithDefault("2")
    int concurrent();

    /** Rows a transaction. While one is written, other writers of its organizations wait. */
    @WithDefault("2000")
    int chunk();

    /** The most rows of a file of which all or none are to be recorded: it is one transaction, for which others wait. */
    @WithDefault("50000")
    int mostAtOnce();

    /** How often to look for work that another instance left. */
    @WithDefault("1s")
    Duration poll();

    /** How long a runner that says nothing is taken to live. */
    @WithDefault("10s")
    Duration lease();

    /** How long refused rows are kept after the end. */
    @WithDefault("P30D")
    Duration keep();

    /** How often to look for those that were kept long enough. */
    @WithDefault("PT1H")
    Duration sweep();
}
