/** The federation's tree: the city, its upper-level unions, and who may write where in it. */
@NullMarked
package vn.congdoan.membership.organization;

import org.jspecify.annotations.NullMarked;
