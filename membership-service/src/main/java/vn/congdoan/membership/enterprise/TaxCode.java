package vn.congdoan.membership.enterprise;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A tax code (mã số thuế) as Circular 105/2020/TT-BTC, article 5, lays it out: ten digits of which the last is a check
 * digit, and for a branch a hyphen and three digits from 001 on. The hyphen may be left out.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TaxCode.Validator.class)
public @interface TaxCode {

    String message() default "{tax-code.format}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says whether a text is a tax code; absence is another constraint's matter. */
    class Validator implements ConstraintValidator<TaxCode, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            if (TaxCodes.isLaidOut(text) && !TaxCodes.checkDigitHolds(text)) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{tax-code.check-digit}")
                        .addConstraintViolation();
                return false;
            }
            return TaxCodes.isLaidOut(text);
        }
    }
}
