/** Lists of enterprises from agencies, and what their rows are on the register. */
@NullMarked
package vn.congdoan.membership.agencylist;

import org.jspecify.annotations.NullMarked;
