/** The events' way from the publication registry to Kafka. */
@NullMarked
package vn.congdoan.peers.modulith.event;

import org.jspecify.annotations.NullMarked;
