/** Numbered documents: the decisions that facts cite. */
@NullMarked
package vn.congdoan.peers.modulith.document;

import org.jspecify.annotations.NullMarked;
