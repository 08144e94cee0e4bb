/** The change feed: facts in the order of their positions, for those who hold a copy. */
@NullMarked
package vn.congdoan.membership.change;

import org.jspecify.annotations.NullMarked;
