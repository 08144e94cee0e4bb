/** Tests of admission, transfer, departure and register of members. */
@NullMarked
package vn.congdoan.membership.member;

import org.jspecify.annotations.NullMarked;
