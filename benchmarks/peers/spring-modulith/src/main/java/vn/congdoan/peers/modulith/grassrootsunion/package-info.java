/** Grassroots unions and the organizations above them, and as many of them as a benchmark needs. */
@NullMarked
package vn.congdoan.peers.modulith.grassrootsunion;

import org.jspecify.annotations.NullMarked;
