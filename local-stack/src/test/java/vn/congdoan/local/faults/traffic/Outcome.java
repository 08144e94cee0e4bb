package vn.congdoan.local.faults.traffic;

/** What a caller knows of a call in the end. */
public enum Outcome {
    /** Answered with 2xx: it took effect, once. */
    OK,
    /** Answered with 4xx: it took no effect. */
    REFUSED,
    /** Answered with 5xx, or not at all: it took effect once or not at all. */
    UNKNOWN
}
