package vn.congdoan.membership.journal;

import vn.congdoan.contracts.event.MembershipEvent;

/**
 * An event on its way into a stream.
 *
 * @param organization the code of the upper-level union or city in whose stream it belongs
 */
public record Fact(String organization, MembershipEvent event) {}
