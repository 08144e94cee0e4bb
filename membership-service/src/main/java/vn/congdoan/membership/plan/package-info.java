/** Annual plans: the targets that the city assigns, and their revisions. */
@NullMarked
package vn.congdoan.membership.plan;

import org.jspecify.annotations.NullMarked;
