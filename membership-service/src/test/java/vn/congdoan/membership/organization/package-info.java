/** Tests of the federation's tree. */
@NullMarked
package vn.congdoan.membership.organization;

import org.jspecify.annotations.NullMarked;
