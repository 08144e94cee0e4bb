/** Proves the figures: what the journal says, row by row, against what the tallies hold. */
@NullMarked
package vn.congdoan.reporting.reconciliation;

import org.jspecify.annotations.NullMarked;
