/** Tests of the servers against the real ones. */
@NullMarked
package vn.congdoan.local.servers;

import org.jspecify.annotations.NullMarked;
