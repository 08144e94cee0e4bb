/** Tests of the evaluation of unions. */
@NullMarked
package vn.congdoan.membership.evaluation;

import org.jspecify.annotations.NullMarked;
