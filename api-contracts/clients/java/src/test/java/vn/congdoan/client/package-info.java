/** Holds the generated client to what its users expect of one. */
@NullMarked
package vn.congdoan.client;

import org.jspecify.annotations.NullMarked;
