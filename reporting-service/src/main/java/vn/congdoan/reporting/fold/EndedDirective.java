package vn.congdoan.reporting.fold;

import vn.congdoan.contracts.event.DirectiveEnded;

/**
 * The early end of a directive.
 *
 * @param position of the event that tells it, in the stream of the directive's organization
 */
public record EndedDirective(DirectiveEnded end, long position) {}
