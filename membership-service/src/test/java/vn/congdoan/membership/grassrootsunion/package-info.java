/** Tests of founding, dissolution and register of grassroots unions. */
@NullMarked
package vn.congdoan.membership.grassrootsunion;

import org.jspecify.annotations.NullMarked;
