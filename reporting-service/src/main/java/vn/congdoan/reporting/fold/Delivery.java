package vn.congdoan.reporting.fold;

/**
 * One delivery of a journal position by the topic. The topic may deliver a position again, late, or in a form that can't
 * be read.
 */
public sealed interface Delivery permits Event, Unreadable {

    /** The code of the organization whose stream it is. */
    String organization();

    /** 1, 2, 3 … within that stream. */
    long position();
}
