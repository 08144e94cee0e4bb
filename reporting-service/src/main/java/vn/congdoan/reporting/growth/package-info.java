/** Unions founded and dissolved, members admitted, left and transferred, over a time, by period or by kind. */
@NullMarked
package vn.congdoan.reporting.growth;

import org.jspecify.annotations.NullMarked;
