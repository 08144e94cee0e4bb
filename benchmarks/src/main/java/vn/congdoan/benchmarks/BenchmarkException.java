package vn.congdoan.benchmarks;

/** Something that a benchmark needs is missing, or did not do what it was started for; the message says what. */
public final class BenchmarkException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BenchmarkException(String message) {
        super(message);
    }

    public BenchmarkException(String message, Throwable cause) {
        super(message, cause);
    }
}
