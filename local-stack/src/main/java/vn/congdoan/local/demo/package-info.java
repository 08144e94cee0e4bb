/** Demo data: what the source documents tell of three districts, loaded and read back through the public APIs. */
@NullMarked
package vn.congdoan.local.demo;

import org.jspecify.annotations.NullMarked;
