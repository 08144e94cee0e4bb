/** Tests of what reports make of a restructuring: each figure stays where it happened, and the city has the sum. */
@NullMarked
package vn.congdoan.reporting.restructuring;

import org.jspecify.annotations.NullMarked;
