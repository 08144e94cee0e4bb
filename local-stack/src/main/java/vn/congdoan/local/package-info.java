/** The local stack: one command that runs PostgreSQL, Kafka and both services on one machine, and keeps them running. */
@NullMarked
package vn.congdoan.local;

import org.jspecify.annotations.NullMarked;
