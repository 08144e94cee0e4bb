/** Has what streams lack sent again from the journal: by itself, and when an operator asks. */
@NullMarked
package vn.congdoan.reporting.healing;

import org.jspecify.annotations.NullMarked;
