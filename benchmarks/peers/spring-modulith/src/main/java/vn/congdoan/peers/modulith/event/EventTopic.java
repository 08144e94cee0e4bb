package vn.congdoan.peers.modulith.event;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The topic, which is made where it is missing.
 *
 * @param topic its name
 * @param partitions how many it is made with
 */
@ConfigurationProperties("events")
record EventTopic(String topic, int partitions) {}
