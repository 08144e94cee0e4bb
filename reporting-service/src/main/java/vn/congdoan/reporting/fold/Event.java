package vn.congdoan.reporting.fold;

import java.time.Instant;
import vn.congdoan.contracts.event.MembershipEvent;

/**
 * A fact at its place in the journal.
 *
 * @param hash the journal row's, 64 hexadecimal digits
 * @param recordedAt when membership-service recorded it
 */
public record Event(String organization, long position, String hash, Instant recordedAt, MembershipEvent fact)
        implements Delivery {}
