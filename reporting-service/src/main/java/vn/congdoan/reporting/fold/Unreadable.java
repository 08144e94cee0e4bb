package vn.congdoan.reporting.fold;

/**
 * A delivery that tells its place but not, in a way known here, what happened.
 *
 * @param reason for the operator: what is wrong with it and where it stands
 * @param foreign whether it doesn't come from the journal: then only what stands in its way tells that it was there
 */
public record Unreadable(String organization, long position, String reason, boolean foreign) implements Delivery {

    /** One that comes from the journal. */
    public Unreadable(String organization, long position, String reason) {
        this(organization, position, reason, false);
    }
}
