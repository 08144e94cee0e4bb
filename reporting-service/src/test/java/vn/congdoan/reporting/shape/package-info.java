/** Tests of the shape of the federation. */
@NullMarked
package vn.congdoan.reporting.shape;

import org.jspecify.annotations.NullMarked;
