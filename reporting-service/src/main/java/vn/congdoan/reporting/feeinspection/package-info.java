/** What inspections of union fees found, over a time. */
@NullMarked
package vn.congdoan.reporting.feeinspection;

import org.jspecify.annotations.NullMarked;
