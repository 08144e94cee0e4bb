/** Tests of the relay by Debezium, with a real PostgreSQL and a real broker. */
@NullMarked
package vn.congdoan.peers.debezium;

import org.jspecify.annotations.NullMarked;
