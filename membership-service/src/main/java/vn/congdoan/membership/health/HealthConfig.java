package vn.congdoan.membership.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** From when on something is wrong. */
@ConfigMapping(prefix = "congdoan.health")
interface HealthConfig {

    /** How long a row may wait for the broker to take it. */
    @WithDefault("PT1M")
    Duration publishedWithin();
}
