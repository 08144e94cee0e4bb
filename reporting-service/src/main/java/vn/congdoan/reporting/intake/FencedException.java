package vn.congdoan.reporting.intake;

/** Another session took over a partition that this one believed its own; nothing of this one's transaction stays. */
public final class FencedException extends RuntimeException {

    FencedException(String message) {
        super(message);
    }
}
