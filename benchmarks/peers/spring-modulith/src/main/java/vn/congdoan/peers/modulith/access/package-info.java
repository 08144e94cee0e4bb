/** Who may call: bearer tokens of the issuer, and the roles in them. */
@NullMarked
package vn.congdoan.peers.modulith.access;

import org.jspecify.annotations.NullMarked;
