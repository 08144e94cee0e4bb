/** Members and their admission. */
@NullMarked
package vn.congdoan.peers.modulith.member;

import org.jspecify.annotations.NullMarked;
