/** Tests of the register of employers. */
@NullMarked
package vn.congdoan.membership.enterprise;

import org.jspecify.annotations.NullMarked;
