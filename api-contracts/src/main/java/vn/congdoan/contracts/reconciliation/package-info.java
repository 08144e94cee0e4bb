/** What both services say of the same facts in the same words, so that the two can be compared. */
@NullMarked
package vn.congdoan.contracts.reconciliation;

import org.jspecify.annotations.NullMarked;
