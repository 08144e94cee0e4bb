package vn.congdoan.membership.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Invalid;

/** What the register demands of an admission beyond the form of its fields. */
public final class AdmissionRules {

    /** Labour Code 2019, article 3.1: a worker is 15 or older. */
    private static final int MINIMUM_AGE = 15;

    private AdmissionRules() {}

    /**
     * The dates that can't be.
     *
     * @param row the pointer of the person's record; empty where the body is the record
     */
    public static List<Invalid> birthErrors(
            @Nullable LocalDate dateOfBirth, @Nullable LocalDate admittedOn, String row) {
        if (dateOfBirth == null
                || admittedOn == null
                || !dateOfBirth.plusYears(MINIMUM_AGE).isAfter(admittedOn)) {
            return List.of();
        }
        return List.of(Invalid.at(row + "/dateOfBirth", "date-of-birth.too-young", MINIMUM_AGE));
    }

    /** An admission to a union that was not founded yet. */
    static List<Invalid> admissionDateErrors(@Nullable LocalDate admittedOn, LocalDate foundedOn) {
        if (admittedOn == null || !admittedOn.isBefore(foundedOn)) {
            return List.of();
        }
        return List.of(Invalid.at("/admittedOn", "date.before-founding", foundedOn));
    }

    /**
     * The persons who stand in the batch more than once.
     *
     * @param people as drafted: rows and fields may be missing
     */
    static List<Invalid> repetitions(List<? extends @Nullable NewMember> people) {
        Map<String, Integer> firstRows = new HashMap<>();
        var errors = new ArrayList<Invalid>();
        for (var row = 0; row < people.size(); row++) {
            var person = people.get(row);
            if (person == null || person.citizenId() == null) {
                continue;
            }
            var first = firstRows.putIfAbsent(person.citizenId(), row);
            if (first != null) {
                errors.add(Invalid.at("/members/" + row + "/citizenId", "citizen-number.repeated", first));
            }
        }
        return errors;
    }
}
