package vn.congdoan.local.demo;

/** Why the demo data could not be loaded or read back, in one line. */
public final class DemoException extends RuntimeException {

    DemoException(String message) {
        super(message);
    }
}
