/** Tests of progress against the running service. */
@NullMarked
package vn.congdoan.reporting.progress;

import org.jspecify.annotations.NullMarked;
