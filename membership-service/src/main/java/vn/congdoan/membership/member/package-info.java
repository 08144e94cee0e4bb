/** Members: admission one by one and in batches, transfer, departure, register. */
@NullMarked
package vn.congdoan.membership.member;

import org.jspecify.annotations.NullMarked;
