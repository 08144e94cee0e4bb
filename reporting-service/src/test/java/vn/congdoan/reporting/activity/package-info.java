/** Tests of totals of activities and of their evidence against the running service. */
@NullMarked
package vn.congdoan.reporting.activity;

import org.jspecify.annotations.NullMarked;
