/** Proves from outside that the journal still stands as it was written, by nothing but its API and its published rule. */
@NullMarked
package vn.congdoan.local.audit;

import org.jspecify.annotations.NullMarked;
