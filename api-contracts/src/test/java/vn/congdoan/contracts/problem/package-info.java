/** Tests of the problem contracts. */
@NullMarked
package vn.congdoan.contracts.problem;

import org.jspecify.annotations.NullMarked;
