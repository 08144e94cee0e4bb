/** Where the instances of this service keep together what callers have left. */
@NullMarked
package vn.congdoan.reporting.ratelimit;

import org.jspecify.annotations.NullMarked;
