/** Tests of membership-service as a whole, over HTTP, with real PostgreSQL and Kafka. */
@NullMarked
package vn.congdoan.membership;

import org.jspecify.annotations.NullMarked;
