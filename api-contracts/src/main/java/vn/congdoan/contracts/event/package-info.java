/** The events of {@code membership.events}: what happened, in the past tense, with what a fold over them needs. */
@NullMarked
package vn.congdoan.contracts.event;

import org.jspecify.annotations.NullMarked;
