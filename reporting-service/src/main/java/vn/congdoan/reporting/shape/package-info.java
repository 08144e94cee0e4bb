/** The federation's shape on a date: how many unions and parts of unions there are, and who leads them. */
@NullMarked
package vn.congdoan.reporting.shape;

import org.jspecify.annotations.NullMarked;
