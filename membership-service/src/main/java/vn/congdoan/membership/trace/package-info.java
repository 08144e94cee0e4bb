/** What traces may tell. */
@NullMarked
package vn.congdoan.membership.trace;

import org.jspecify.annotations.NullMarked;
