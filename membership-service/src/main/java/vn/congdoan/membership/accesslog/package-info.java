/** The log of accesses: who was shown personal data of which member, when, and what for. */
@NullMarked
package vn.congdoan.membership.accesslog;

import org.jspecify.annotations.NullMarked;
