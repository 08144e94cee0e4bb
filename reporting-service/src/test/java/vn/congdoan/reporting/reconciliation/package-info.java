/** Tests of reconciliation, with a journal that answers. */
@NullMarked
package vn.congdoan.reporting.reconciliation;

import org.jspecify.annotations.NullMarked;
