/** Files of rows that are taken in as a whole: sent, worked through beside the calls, resumed, reported on. */
@NullMarked
package vn.congdoan.membership.imports;

import org.jspecify.annotations.NullMarked;
