package vn.congdoan.reporting.classification;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.reporting.period.YearToDate;

/**
 * What unions are evaluated for.
 *
 * @param text a calendar year like {@code 2021}, or a school year like {@code 2019-2020}
 */
record ClassificationPeriod(String text) {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{4}))?");

    /** @throws Problem naming the parameter {@code period} when that is none */
    static ClassificationPeriod of(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            int year = Integer.parseInt(form.group(1));
            boolean follows = form.group(2) == null || Integer.parseInt(form.group(2)) == year + 1;
            if (follows && YearToDate.isCovered(year)) {
                return new ClassificationPeriod(text);
            }
        }
        throw Problem.invalid(Invalid.parameter("period", "period"));
    }
}
