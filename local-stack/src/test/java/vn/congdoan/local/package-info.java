/** Tests of the launcher, and of the whole system as it runs. */
@NullMarked
package vn.congdoan.local;

import org.jspecify.annotations.NullMarked;
