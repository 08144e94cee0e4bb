/** Citizen numbers: their form, the keys that they are kept under, and the change of these keys. */
@NullMarked
package vn.congdoan.membership.citizennumber;

import org.jspecify.annotations.NullMarked;
