/** The fold of {@code membership.events} as Kafka Streams does it: tallies in its state stores, exactly once. */
@NullMarked
package vn.congdoan.peers.streams;

import org.jspecify.annotations.NullMarked;
