/** Tests of directives against the running service. */
@NullMarked
package vn.congdoan.membership.directive;

import org.jspecify.annotations.NullMarked;
