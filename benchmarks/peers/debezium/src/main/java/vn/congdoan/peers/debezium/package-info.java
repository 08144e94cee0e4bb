/** The relay as Debezium's embedded engine does it: an outbox table, read from a replication slot, sent to Kafka. */
@NullMarked
package vn.congdoan.peers.debezium;

import org.jspecify.annotations.NullMarked;
