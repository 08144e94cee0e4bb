package vn.congdoan.reporting.rebuild;

/** Something that a rebuild needs doesn't answer; it goes on when that does. */
final class StalledException extends RuntimeException {

    StalledException(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
