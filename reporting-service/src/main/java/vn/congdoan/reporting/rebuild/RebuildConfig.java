package vn.congdoan.reporting.rebuild;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How rebuilds are run. */
@ConfigMapping(prefix = "congdoan.rebuild")
interface RebuildConfig {

    /** How often an instance looks for a rebuild to run, and tells the progress of its own. */
    @WithDefault("PT1S")
    Duration poll();

    /** After so long without a sign of life from its instance, another one goes on with a rebuild. */
    @WithDefault("PT10S")
    Duration lease();

    /** How long a swap may hold up the live intake until the new projection has caught up. */
    @WithDefault("PT3S")
    Duration catchUp();

    /** How long a swap waits for writers and for readers that are under way. */
    @WithDefault("PT2S")
    Duration lockWait();

    /** The wait after a failure or a swap that was put off. */
    @WithDefault("PT1S")
    Duration retry();

    /** So long a rebuild that counts nothing tries to reach what doesn't answer, until it fails. */
    @WithDefault("PT5M")
    Duration patience();

    /** So many times a swap is put off because a stream is behind, and nothing is left to read, until the rebuild fails. */
    @WithDefault("10")
    int attempts();
}
