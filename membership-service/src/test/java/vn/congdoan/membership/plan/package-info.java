/** Tests of plans and their revisions. */
@NullMarked
package vn.congdoan.membership.plan;

import org.jspecify.annotations.NullMarked;
