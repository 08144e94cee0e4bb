package vn.congdoan.local.audit;

/** The journal could not be read, so that nothing can be said of it. */
public final class AuditException extends RuntimeException {

    private static final long serialVersionUID = 1;

    AuditException(String message) {
        super(message);
    }

    AuditException(String message, Throwable cause) {
        super(message, cause);
    }
}
