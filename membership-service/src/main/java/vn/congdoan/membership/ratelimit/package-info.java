/** Where the instances of this service keep together what callers have left. */
@NullMarked
package vn.congdoan.membership.ratelimit;

import org.jspecify.annotations.NullMarked;
