/** Tests of inspections of union fees. */
@NullMarked
package vn.congdoan.membership.feeinspection;

import org.jspecify.annotations.NullMarked;
