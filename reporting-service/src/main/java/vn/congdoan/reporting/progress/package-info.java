/** Progress of organizations against their annual plans. */
@NullMarked
package vn.congdoan.reporting.progress;

import org.jspecify.annotations.NullMarked;
