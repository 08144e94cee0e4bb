/** Directives, and how far each has been carried to unions and people. */
@NullMarked
package vn.congdoan.reporting.directive;

import org.jspecify.annotations.NullMarked;
