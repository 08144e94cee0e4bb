package vn.congdoan.membership.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The topic that the journal is sent to. */
@ConfigMapping(prefix = "congdoan.events")
public interface EventsConfig {

    @WithDefault("membership.events")
    String topic();

    /** Taken when the topic is created; an organization stays in its partition only while this does not change. */
    @WithDefault("12")
    int partitions();

    /** Taken when the topic is created. */
    @WithDefault("1")
    short replicas();
}
