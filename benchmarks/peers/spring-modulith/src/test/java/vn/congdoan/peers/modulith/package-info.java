/** Tests of the application with a real PostgreSQL, a real broker and real HTTP. */
@NullMarked
package vn.congdoan.peers.modulith;

import org.jspecify.annotations.NullMarked;
