package vn.congdoan.reporting.activity;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.reporting.period.SchoolYear;
import vn.congdoan.reporting.period.YearToDate;

/** By which time a caller wants activities counted: a {@code @BeanParam}. */
record ActivityPeriodQuery(
        @Parameter(
                description = "The first date that counts. By default there is no such bound.",
                example = "2021-01-01")
        @QueryParam("from")
        @Nullable
        LocalDate from,

        @Parameter(
                description = "The last date that counts. By default there is no such bound.",
                example = "2021-12-31")
        @QueryParam("to")
        @Nullable
        LocalDate to,

        @Parameter(
                description = "Only activities that count in this school year; not together with `from` or `to`.",
                example = "2019-2020")
        @QueryParam("schoolYear")
        @Nullable
        String schoolYear) {

    /** @throws Problem naming all parameters that are wrong */
    ActivityPeriod period() {
        List<Invalid> errors = new ArrayList<>();
        requireCovered("from", from, errors);
        requireCovered("to", to, errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(Invalid.parameter("to", "date-order", from));
        }
        Optional<SchoolYear> year = Optional.ofNullable(schoolYear).flatMap(SchoolYear::of);
        if (schoolYear != null && year.isEmpty()) {
            errors.add(Invalid.parameter("schoolYear", "school-year.format"));
        }
        if (year.isPresent() && !YearToDate.isCovered(year.get().first())) {
            errors.add(Invalid.parameter("schoolYear", "year.range", YearToDate.EARLIEST, YearToDate.LATEST));
        }
        if (schoolYear != null && (from != null || to != null)) {
            errors.add(Invalid.parameter("schoolYear", "school-year.with-dates"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new ActivityPeriod(from, to, year.orElse(null));
    }

    private static void requireCovered(String parameter, @Nullable LocalDate date, List<Invalid> errors) {
        if (date != null && !YearToDate.isCovered(date.getYear())) {
            errors.add(Invalid.parameter(parameter, "year.range", YearToDate.EARLIEST, YearToDate.LATEST));
        }
    }
}
