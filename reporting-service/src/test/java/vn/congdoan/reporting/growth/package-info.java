/** Tests of growth against the running service. */
@NullMarked
package vn.congdoan.reporting.growth;

import org.jspecify.annotations.NullMarked;
