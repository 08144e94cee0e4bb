/** Tests of where callers' budgets are kept. */
@NullMarked
package vn.congdoan.reporting.ratelimit;

import org.jspecify.annotations.NullMarked;
