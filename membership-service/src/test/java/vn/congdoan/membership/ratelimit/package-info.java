/** Tests of where callers' budgets are kept. */
@NullMarked
package vn.congdoan.membership.ratelimit;

import org.jspecify.annotations.NullMarked;
