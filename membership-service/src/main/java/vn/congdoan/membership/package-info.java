/** membership-service: the only writer; it keeps the register and journals every change to it. */
@NullMarked
package vn.congdoan.membership;

import org.jspecify.annotations.NullMarked;
