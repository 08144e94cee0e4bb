/** Tests of freshness against the running service. */
@NullMarked
package vn.congdoan.reporting.freshness;

import org.jspecify.annotations.NullMarked;
