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
import java.util.regex.Pattern;
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

        private static final Pattern LAYOUT = Pattern.compile("[0-9]{10}(-?(?!000)[0-9]{3})?");
        private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            if (LAYOUT.matcher(text).matches() && !checkDigitHolds(text)) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{tax-code.check-digit}")
                        .addConstraintViolation();
                return false;
            }
            return LAYOUT.matcher(text).matches();
        }

        // Where the remainder is 0 the formula gives 10, which no digit is: such codes are not issued.
        private static boolean checkDigitHolds(String text) {
            var sum = 0;
            for (var i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (text.charAt(i) - '0');
            }
            return 10 - sum % 11 == text.charAt(9) - '0';
        }
    }
}
