/** How much a caller may ask in a time, over all instances of a service, and how it is told. */
@NullMarked
package vn.congdoan.http.ratelimit;

import org.jspecify.annotations.NullMarked;
