package vn.congdoan.reporting.fold;

import vn.congdoan.contracts.event.DirectiveRegistered;

/**
 * A document that is to be carried out.
 *
 * @param position of the event that tells it, in the stream of its organization
 */
public record RegisteredDirective(DirectiveRegistered directive, long position) {}
