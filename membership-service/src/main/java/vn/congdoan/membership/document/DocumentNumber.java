package vn.congdoan.membership.document;

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

/**
 * The number of an administrative document as Decree 30/2020/NĐ-CP has it written: a running number, a slash, the
 * abbreviations of the kind and of the issuer, like {@code 16/KH-LĐLĐ}, {@code 123/QĐ-LĐLĐ}; some issuers put the year
 * between, like {@code 123/2021/QĐ-LĐLĐ}. The abbreviation may end in a small r, as those of a programme and of a
 * submission do: {@code 12/CTr-LĐLĐ}.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Size(max = 50)
@Pattern(regexp = DocumentNumber.FORMAT)
public @interface DocumentNumber {

    String FORMAT = "[0-9]{1,6}[a-z]?(/[0-9]{4})?/\\p{Lu}{2,15}r?([-.]\\p{Lu}{1,20})*";

    String message() default "{document-number.format}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
