/** Tests of topunions against the running service. */
@NullMarked
package vn.congdoan.reporting.topunions;

import org.jspecify.annotations.NullMarked;
