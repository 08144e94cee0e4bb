/** The HTTP conventions of both services: how requests are read, how refusals are answered, who is calling. */
@NullMarked
package vn.congdoan.http;

import org.jspecify.annotations.NullMarked;
