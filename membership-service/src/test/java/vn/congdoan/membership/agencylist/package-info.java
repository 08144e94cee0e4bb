/** Tests of agencies' lists. */
@NullMarked
package vn.congdoan.membership.agencylist;

import org.jspecify.annotations.NullMarked;
