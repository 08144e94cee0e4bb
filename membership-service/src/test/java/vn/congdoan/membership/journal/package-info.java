/** Tests of the journal and the relay. */
@NullMarked
package vn.congdoan.membership.journal;

import org.jspecify.annotations.NullMarked;
