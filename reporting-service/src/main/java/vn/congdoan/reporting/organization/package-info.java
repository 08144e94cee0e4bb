/** The federation tree as the events report it. */
@NullMarked
package vn.congdoan.reporting.organization;

import org.jspecify.annotations.NullMarked;
