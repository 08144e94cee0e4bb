/** Tests of the journal as it is served. */
@NullMarked
package vn.congdoan.reporting.journal;

import org.jspecify.annotations.NullMarked;
