/** Builds the projection anew beside the live one, from the topic or from the journal, and puts it in the live one's place. */
@NullMarked
package vn.congdoan.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
