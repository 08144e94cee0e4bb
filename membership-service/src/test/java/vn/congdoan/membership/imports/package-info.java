/** Tests of imports. */
@NullMarked
package vn.congdoan.membership.imports;

import org.jspecify.annotations.NullMarked;
