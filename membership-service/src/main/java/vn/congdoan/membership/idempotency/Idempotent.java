package vn.congdoan.membership.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A POST that honours the request header {@value #HEADER}; it answers with a {@code RestResponse}. */
@Documented
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** A text of the caller's choice, 1 to 255 printable ASCII characters, new for each thing it wants done in a day. */
    String HEADER = "Idempotency-Key";

    /** Says on an answer that it was given before and is given again. */
    String REPLAYED_HEADER = "Idempotency-Replayed";
}
