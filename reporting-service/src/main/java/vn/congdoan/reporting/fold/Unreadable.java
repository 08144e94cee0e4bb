package vn.congdoan.reporting.fold;

/**
 * A delivery that tells its place but not, in a way known here, what happened.
 *
 * @param reason for the operator: what is wrong with it and where it stands
 */
public record Unreadable(String organization, long position, String reason) implements Delivery {}
