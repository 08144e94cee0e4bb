/** What is true of this instance and of its data, for those who watch over it: health checks and metrics. */
@NullMarked
package vn.congdoan.membership.health;

import org.jspecify.annotations.NullMarked;
