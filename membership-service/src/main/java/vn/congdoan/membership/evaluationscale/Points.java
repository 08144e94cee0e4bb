package vn.congdoan.membership.evaluationscale;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Points: 0 to 10000 with at most two decimals. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@DecimalMin("0")
@DecimalMax("10000")
@Digits(integer = 5, fraction = 2)
public @interface Points {

    String message() default "{points.format}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
