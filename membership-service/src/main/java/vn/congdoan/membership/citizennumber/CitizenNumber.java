package vn.congdoan.membership.citizennumber;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A citizen number (số CCCD): 12 digits, article 13 of Decree 137/2015/NĐ-CP. Personal data. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "[0-9]{12}")
public @interface CitizenNumber {

    String message() default "{citizen-number.format}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
