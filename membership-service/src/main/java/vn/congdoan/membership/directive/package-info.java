/** Directives: the documents that are to be carried out, programmes over several years among them. */
@NullMarked
package vn.congdoan.membership.directive;

import org.jspecify.annotations.NullMarked;
