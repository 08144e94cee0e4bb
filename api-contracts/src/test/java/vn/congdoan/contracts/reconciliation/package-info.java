/** Tests of the words in which the services compare facts. */
@NullMarked
package vn.congdoan.contracts.reconciliation;

import org.jspecify.annotations.NullMarked;
