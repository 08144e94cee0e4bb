package vn.congdoan.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.http.Invalid;

class AdmissionRulesTest {

    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 4, 2);

    @Test
    void admitsFromTheFifteenthBirthdayOn() {
        assertThat(AdmissionRules.birthErrors(ADMITTED_ON.minusYears(15), ADMITTED_ON, ""))
                .isEmpty();
        assertThat(AdmissionRules.birthErrors(ADMITTED_ON.minusYears(15).plusDays(1), ADMITTED_ON, ""))
                .containsExactly(Invalid.at("/dateOfBirth", "date-of-birth.too-young", 15));
    }

    @Test
    void namesTheRowOfTheTooYoung() {
        assertThat(AdmissionRules.birthErrors(ADMITTED_ON, ADMITTED_ON, "/members/7"))
                .extracting(Invalid::pointer)
                .containsExactly("/members/7/dateOfBirth");
    }

    @Test
    void admitsFromTheDayOfFoundingOn() {
        assertThat(AdmissionRules.admissionDateErrors(ADMITTED_ON, ADMITTED_ON)).isEmpty();
        assertThat(AdmissionRules.admissionDateErrors(ADMITTED_ON.minusDays(1), ADMITTED_ON))
                .containsExactly(Invalid.at("/admittedOn", "date.before-founding", ADMITTED_ON));
    }

    @Test
    void saysNothingOfDatesThatCouldNotBeRead() {
        assertThat(AdmissionRules.birthErrors(null, ADMITTED_ON, "")).isEmpty();
        assertThat(AdmissionRules.birthErrors(ADMITTED_ON, null, "")).isEmpty();
        assertThat(AdmissionRules.admissionDateErrors(null, ADMITTED_ON)).isEmpty();
    }

    @Test
    void namesEachRowThatRepeatsAPersonAndTheFirstRowOfThatPerson() {
        var people = Arrays.asList(
                person("001195012345"),
                null,
                person("001195012346"),
                person(null),
                person("001195012345"),
                person(null),
                person("001195012345"));

        assertThat(AdmissionRules.repetitions(people))
                .containsExactly(
                        Invalid.at("/members/4/citizenId", "citizen-number.repeated", 0),
                        Invalid.at("/members/6/citizenId", "citizen-number.repeated", 0));
    }

    @Test
    void findsNoRepetitionAmongDifferentPersons() {
        assertThat(AdmissionRules.repetitions(List.of(person("001195012345"), person("001195012346"))))
                .isEmpty();
    }

    // A draft's fields may be missing, whatever the record's annotations say.
    @SuppressWarnings("NullAway")
    private static NewMember person(@Nullable String citizenId) {
        return new NewMember("Nguyễn Thị Bình", LocalDate.of(1995, 8, 17), Gender.FEMALE, citizenId);
    }
}
