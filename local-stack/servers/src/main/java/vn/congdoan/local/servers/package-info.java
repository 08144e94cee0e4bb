/** Real PostgreSQL and Kafka servers as child processes on loopback, for the local stack and for tests. */
@NullMarked
package vn.congdoan.local.servers;

import org.jspecify.annotations.NullMarked;
