/** Answers given once to a caller's Idempotency-Key, and given again when the call is repeated. */
@NullMarked
package vn.congdoan.peers.modulith.idempotency;

import org.jspecify.annotations.NullMarked;
