/** Tests of citizen numbers and their keys. */
@NullMarked
package vn.congdoan.membership.citizennumber;

import org.jspecify.annotations.NullMarked;
