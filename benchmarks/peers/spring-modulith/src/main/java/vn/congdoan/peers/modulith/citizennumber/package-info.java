/** Citizen numbers: encrypted, with a keyed index for uniqueness. */
@NullMarked
package vn.congdoan.peers.modulith.citizennumber;

import org.jspecify.annotations.NullMarked;
