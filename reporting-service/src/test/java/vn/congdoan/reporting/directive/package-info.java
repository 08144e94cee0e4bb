/** Tests how far directives have been carried. */
@NullMarked
package vn.congdoan.reporting.directive;

import org.jspecify.annotations.NullMarked;
