/** Conditions of a list's query, built from the filters that a caller gives. */
@NullMarked
package vn.congdoan.membership.listing;

import org.jspecify.annotations.NullMarked;
