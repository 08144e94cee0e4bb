/** Tests of the classification of unions. */
@NullMarked
package vn.congdoan.reporting.classification;

import org.jspecify.annotations.NullMarked;
