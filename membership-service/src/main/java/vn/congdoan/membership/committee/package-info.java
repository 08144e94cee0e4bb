/** Committees that lead grassroots unions and organizations, one after the other: provisional and elected ones. */
@NullMarked
package vn.congdoan.membership.committee;

import org.jspecify.annotations.NullMarked;
