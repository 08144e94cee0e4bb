package vn.congdoan.membership.evaluationscale;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The code of a scale, a criterion or a class: small letters and digits in parts joined by hyphens. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Size(max = 40)
@Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*")
public @interface EvaluationCode {

    String message() default "{evaluation-code.format}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
