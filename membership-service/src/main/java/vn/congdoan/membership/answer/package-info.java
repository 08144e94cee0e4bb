/** Answers of resources: what was recorded and where it stands in the journal, and tagged representations. */
@NullMarked
package vn.congdoan.membership.answer;

import org.jspecify.annotations.NullMarked;
