package vn.congdoan.reporting.healing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a stream is helped, and how often. */
@ConfigMapping(prefix = "congdoan.healing")
interface HealingConfig {

    /** How often the streams are looked at. */
    @WithDefault("2s")
    String every();

    /** A stream that stopped is given so long to go on by itself: what is missing may be on its way. */
    @WithDefault("PT3S")
    Duration stopped();

    /** A stream that is behind what was published is given so long without moving. */
    @WithDefault("PT5S")
    Duration unmoved();

    /** The wait after the first attempt that didn't move the stream; it doubles with each further one. */
    @WithDefault("PT2S")
    Duration retryFirst();

    /** The longest wait after an attempt. */
    @WithDefault("PT60S")
    Duration retryLongest();
}
