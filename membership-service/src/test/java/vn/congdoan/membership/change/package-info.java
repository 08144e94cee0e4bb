/** Tests of the change feed. */
@NullMarked
package vn.congdoan.membership.change;

import org.jspecify.annotations.NullMarked;
