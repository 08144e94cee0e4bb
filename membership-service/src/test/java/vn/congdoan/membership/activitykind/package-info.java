/** Tests of kinds of activities. */
@NullMarked
package vn.congdoan.membership.activitykind;

import org.jspecify.annotations.NullMarked;
