/** How far employers have come on the way to a union, and how many of them, and of their workers, have one. */
@NullMarked
package vn.congdoan.reporting.funnel;

import org.jspecify.annotations.NullMarked;
