/** The calls to membership-service, where facts are recorded, and what they send and answer. */
@NullMarked
package vn.congdoan.client.membership;

import org.jspecify.annotations.NullMarked;
