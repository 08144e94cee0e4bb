/** Which facts a stream contributed to the tables that reports are made of, by what the tables are about. */
@NullMarked
package vn.congdoan.reporting.reconciliation.entries;

import org.jspecify.annotations.NullMarked;
