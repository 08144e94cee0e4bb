/** Tests of the fold by Kafka Streams, with a real broker. */
@NullMarked
package vn.congdoan.peers.streams;

import org.jspecify.annotations.NullMarked;
