package vn.congdoan.membership.personaldata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * How long personal data is kept. The law names no figure for a union's register, so whoever runs the service sets them;
 * what is not set is kept until somebody has it erased.
 */
@ConfigMapping(prefix = "congdoan.retention")
interface RetentionConfig {

    /**
     * After a member's departure, and after the end of a union or an organization for the names in its committees; like
     * {@code P3650D}.
     */
    Optional<Duration> personalData();

    /** After an access to personal data; a year at least. */
    Optional<Duration> accessLog();

    /** How often what is kept longer is looked for. */
    @WithDefault("PT24H")
    Duration every();
}
