/** Tests of activities. */
@NullMarked
package vn.congdoan.membership.activity;

import org.jspecify.annotations.NullMarked;
