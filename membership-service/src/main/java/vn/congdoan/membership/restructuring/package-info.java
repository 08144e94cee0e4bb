/** Restructuring: organizations are renamed and closed, and unions come to stand below others, as of a date. */
@NullMarked
package vn.congdoan.membership.restructuring;

import org.jspecify.annotations.NullMarked;
