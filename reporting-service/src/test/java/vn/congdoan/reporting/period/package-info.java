/** Tests of the times that reports cover. */
@NullMarked
package vn.congdoan.reporting.period;

import org.jspecify.annotations.NullMarked;
