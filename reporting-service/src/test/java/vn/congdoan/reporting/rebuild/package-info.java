/** Tests of rebuilds. */
@NullMarked
package vn.congdoan.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
