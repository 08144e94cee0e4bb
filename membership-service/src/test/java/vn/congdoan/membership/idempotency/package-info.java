/** Tests of answers given again. */
@NullMarked
package vn.congdoan.membership.idempotency;

import org.jspecify.annotations.NullMarked;
