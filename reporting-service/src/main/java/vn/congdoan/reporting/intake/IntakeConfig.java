package vn.congdoan.reporting.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the topic is taken in. */
@ConfigMapping(prefix = "congdoan.intake")
interface IntakeConfig {

    /** The topic that membership-service's relay sends to. */
    @WithDefault("${congdoan.events.topic:membership.events}")
    String topic();

    /** Instances of the same group share the topic's partitions. They must share the database too. */
    @WithDefault("reporting-intake")
    String group();

    /** At most so many events in one transaction. */
    @WithDefault("5000")
    int maxBatch();

    /** After so long without a sign of life an instance's partitions go to the others; the broker's minimum is 6 s. */
    @WithDefault("PT6S")
    Duration sessionTimeout();

    /** The first wait after a failure; it doubles with each further one. */
    @WithDefault("PT0.1S")
    Duration retryFirst();

    /** The longest wait after a failure. */
    @WithDefault("PT1S")
    Duration retryLongest();
}
