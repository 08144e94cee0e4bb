/** Tests of reports on inspections of union fees. */
@NullMarked
package vn.congdoan.reporting.feeinspection;

import org.jspecify.annotations.NullMarked;
