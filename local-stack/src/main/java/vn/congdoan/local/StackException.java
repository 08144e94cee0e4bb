package vn.congdoan.local;

/** Why the stack cannot run, in one line that a person at a terminal can act on. */
public final class StackException extends RuntimeException {

    StackException(String message) {
        super(message);
    }

    StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
