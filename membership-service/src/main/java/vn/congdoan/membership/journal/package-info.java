/** The append-only journal of facts, and the relay that sends it to Kafka in order. */
@NullMarked
package vn.congdoan.membership.journal;

import org.jspecify.annotations.NullMarked;
