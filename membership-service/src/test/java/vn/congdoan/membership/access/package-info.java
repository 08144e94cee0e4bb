/** Who may do what, and where: a table, and the test that tries every cell of it. */
@NullMarked
package vn.congdoan.membership.access;

import org.jspecify.annotations.NullMarked;
