/** Tests of the journal read back, verified and sent again. */
@NullMarked
package vn.congdoan.membership.audit;

import org.jspecify.annotations.NullMarked;
