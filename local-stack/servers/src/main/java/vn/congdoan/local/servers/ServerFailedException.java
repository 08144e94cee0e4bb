package vn.congdoan.local.servers;

/** A server or its program could not be started; the message says why and where its log is. */
public final class ServerFailedException extends RuntimeException {

    /** @param message one line that a person at a terminal can act on */
    public ServerFailedException(String message) {
        super(message);
    }

    /**
     * @param message one line that a person at a terminal can act on
     * @param cause what went wrong underneath
     */
    public ServerFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
