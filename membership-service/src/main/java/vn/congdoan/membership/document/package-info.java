/** Numbered documents: the decisions and plans that facts cite. */
@NullMarked
package vn.congdoan.membership.document;

import org.jspecify.annotations.NullMarked;
