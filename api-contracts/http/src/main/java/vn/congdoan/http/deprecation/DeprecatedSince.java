package vn.congdoan.http.deprecation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method, or a parameter of one, that callers should give up. The contract marks it as deprecated and says what
 * to use. Answers to calls of the method, or that send the parameter, carry {@code Deprecation} (RFC 9745), {@code Sunset}
 * (RFC 8594) and a {@code Link} to the reference.
 *
 * <p>A field of a body is marked by {@code @Schema(deprecated = true)}; it has no header, as most answers have the field.
 */
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface DeprecatedSince {

    /** The day from which it is deprecated, ISO 8601, in UTC. */
    String value();

    /** The first day, ISO 8601, in UTC, on which it may be gone: at least twelve months later. */
    String sunset();

    /** What to use in its place: a sentence. */
    String instead();
}
