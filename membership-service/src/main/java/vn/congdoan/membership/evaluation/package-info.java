/** The yearly evaluation of unions: their own points, those of the level above, and the class that these give. */
@NullMarked
package vn.congdoan.membership.evaluation;

import org.jspecify.annotations.NullMarked;
