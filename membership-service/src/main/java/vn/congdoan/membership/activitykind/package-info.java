/** Kinds of activities: what a federation counts of its work, in the catalogue of its tree. */
@NullMarked
package vn.congdoan.membership.activitykind;

import org.jspecify.annotations.NullMarked;
