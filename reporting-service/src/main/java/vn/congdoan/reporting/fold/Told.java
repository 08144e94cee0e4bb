package vn.congdoan.reporting.fold;

import vn.congdoan.contracts.event.MembershipEvent;

/**
 * A fact that is kept as it is told.
 *
 * @param organization in whose stream it stands
 * @param position of it there
 */
public record Told<T extends MembershipEvent>(String organization, long position, T fact) {}
