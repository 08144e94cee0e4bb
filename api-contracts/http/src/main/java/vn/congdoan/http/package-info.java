/**
 * The HTTP conventions of both services: how requests are read, how refusals are answered, who is calling. The
 * configuration that goes with them stands in this module's {@code META-INF/microprofile-config.properties}.
 */
@NullMarked
package vn.congdoan.http;

import org.jspecify.annotations.NullMarked;
