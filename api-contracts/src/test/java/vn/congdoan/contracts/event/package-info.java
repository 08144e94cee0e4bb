/** Tests of the event contracts. */
@NullMarked
package vn.congdoan.contracts.event;

import org.jspecify.annotations.NullMarked;
