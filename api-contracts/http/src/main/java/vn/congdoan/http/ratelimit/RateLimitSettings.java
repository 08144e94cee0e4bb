package vn.congdoan.http.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much callers may ask. The budgets of a caller are apart for each service. */
@ConfigMapping(prefix = "congdoan.rate-limit")
public interface RateLimitSettings {

    /** Whether calls are counted at all. */
    @WithDefault("true")
    boolean enabled();

    /** The time that a budget is for; it fills up evenly. */
    @WithDefault("PT1M")
    Duration window();

    /** GET and HEAD of one subject through one application. */
    @WithDefault("6000")
    long reads();

    /** Everything else of one subject through one application. */
    @WithDefault("1200")
    long writes();

    /** All calls of one operator or service of ours. */
    @WithDefault("60000")
    long operations();

    /** All calls of one address without a valid token. */
    @WithDefault("600")
    long anonymous();

    /** How often an instance tells the others, through the database, what was spent there, and learns it from them. */
    @WithDefault("PT1S")
    Duration sharedEvery();
}
