/** Tests of reports on employers. */
@NullMarked
package vn.congdoan.reporting.funnel;

import org.jspecify.annotations.NullMarked;
