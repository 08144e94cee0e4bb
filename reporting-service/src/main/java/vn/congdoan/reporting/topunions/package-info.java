/** The grassroots unions that admitted the most members in a year. */
@NullMarked
package vn.congdoan.reporting.topunions;

import org.jspecify.annotations.NullMarked;
