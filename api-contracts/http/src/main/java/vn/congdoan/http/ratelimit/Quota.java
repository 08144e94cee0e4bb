package vn.congdoan.http.ratelimit;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * What a kind of caller may ask.
 *
 * @param name as callers are told it
 * @param limit how many calls in a window, and at once
 */
record Quota(String name, long limit, Duration window) {

    BucketConfiguration configuration() {
        return BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, window))
                .build();
    }

    /** The header {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers. */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, limit, Math.max(1, window.toSeconds()));
    }
}
