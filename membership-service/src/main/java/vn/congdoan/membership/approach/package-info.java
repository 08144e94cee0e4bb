/** A federation's people went to employers to speak for a union. */
@NullMarked
package vn.congdoan.membership.approach;

import org.jspecify.annotations.NullMarked;
