/** Tests of approaches. */
@NullMarked
package vn.congdoan.membership.approach;

import org.jspecify.annotations.NullMarked;
