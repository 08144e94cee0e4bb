package vn.congdoan.membership.organization;

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

/** The code of an organization: capital letters and digits in parts joined by hyphens, like {@code HN-CAUGIAY}. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Size(max = 40)
@Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+)*")
public @interface OrganizationCode {

    String message() default "{organization-code.format}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
