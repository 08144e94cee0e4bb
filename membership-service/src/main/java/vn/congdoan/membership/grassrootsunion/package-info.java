/** Grassroots unions: founding, provisional committee, dissolution, register. */
@NullMarked
package vn.congdoan.membership.grassrootsunion;

import org.jspecify.annotations.NullMarked;
