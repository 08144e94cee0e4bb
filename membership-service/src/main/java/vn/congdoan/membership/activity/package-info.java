/** Activities: what organizations and grassroots unions did, and how much of it. */
@NullMarked
package vn.congdoan.membership.activity;

import org.jspecify.annotations.NullMarked;
