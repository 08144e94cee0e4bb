package vn.congdoan.http.request;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The clock of a service. */
@StaticInitSafe // Bean Validation asks for the clock before the rest of the configuration is there.
@ConfigMapping(prefix = "congdoan.clock")
interface ClockConfig {

    /** How far it is ahead of the machine's, or behind it where negative: for tests of what a wrong clock does. */
    @WithDefault("PT0S")
    Duration offset();
}
