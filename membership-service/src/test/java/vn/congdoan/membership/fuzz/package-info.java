/** Tests that every operation withstands whatever is sent to it. */
@NullMarked
package vn.congdoan.membership.fuzz;

import org.jspecify.annotations.NullMarked;
