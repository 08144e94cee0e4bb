/** Inspections of the union fees that employers pay. */
@NullMarked
package vn.congdoan.membership.feeinspection;

import org.jspecify.annotations.NullMarked;
