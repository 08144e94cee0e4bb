/** Tests of the fold, without a container. */
@NullMarked
package vn.congdoan.reporting.fold;

import org.jspecify.annotations.NullMarked;
