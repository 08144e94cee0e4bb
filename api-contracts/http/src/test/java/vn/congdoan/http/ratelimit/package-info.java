/** Tests of the limits of what callers may ask. */
@NullMarked
package vn.congdoan.http.ratelimit;

import org.jspecify.annotations.NullMarked;
