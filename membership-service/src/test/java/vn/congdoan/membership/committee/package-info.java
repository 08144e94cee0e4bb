/** Tests of committees against the running service. */
@NullMarked
package vn.congdoan.membership.committee;

import org.jspecify.annotations.NullMarked;
