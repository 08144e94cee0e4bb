package vn.congdoan.membership.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are given again. */
@ConfigMapping(prefix = "congdoan.idempotency")
interface IdempotencyConfig {

    /** From the first answer on; a key used later than that is a new one. */
    @WithDefault("PT24H")
    Duration keep();

    /** How often expired answers are deleted. */
    @WithDefault("PT10M")
    Duration sweep();
}
