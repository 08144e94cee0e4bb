/** The parts of grassroots unions: sections, and groups of unions or of sections. */
@NullMarked
package vn.congdoan.membership.section;

import org.jspecify.annotations.NullMarked;
