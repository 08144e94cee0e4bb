/** Tests of the rights of those whose data is on record. */
@NullMarked
package vn.congdoan.membership.personaldata;

import org.jspecify.annotations.NullMarked;
