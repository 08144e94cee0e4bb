package vn.congdoan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.local.demo.Requests.Person;

class PeopleTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 22);

    @Test
    void areTheSameInEveryRun() {
        assertThat(workers(EnterpriseKind.ENTERPRISE)).isEqualTo(workers(EnterpriseKind.ENTERPRISE));
    }

    @Test
    void haveCitizenNumbersThatSayTheirCenturyGenderAndYear() {
        Set<String> citizenIds = new HashSet<>();
        assertThat(workers(EnterpriseKind.ENTERPRISE)).hasSize(5000).allSatisfy(person -> {
            LocalDate born = person.dateOfBirth();
            int code = (born.getYear() < 2000 ? 0 : 2) + (person.gender().equals("FEMALE") ? 1 : 0);
            assertThat(person.citizenId()).matches("0[0-4][0-9]%d%02d9[0-9]{5}".formatted(code, born.getYear() % 100));
            assertThat(citizenIds.add(person.citizenId())).isTrue();
        });
        assertThat(citizenIds).anyMatch(id -> !id.startsWith("001")).anyMatch(id -> id.startsWith("001"));
    }

    @Test
    void areOfWorkingAge() {
        assertThat(workers(EnterpriseKind.AGENCY)).allSatisfy(person -> assertThat(person.dateOfBirth())
                .isBetween(DAY.minusYears(60), DAY.minusYears(18)));
    }

    @Test
    void areMostlyWomenInSchools() {
        assertThat(women(EnterpriseKind.SCHOOL)).isGreaterThan(women(EnterpriseKind.ENTERPRISE) + 1000);
    }

    private static long women(EnterpriseKind kind) {
        return workers(kind).stream()
                .filter(person -> person.gender().equals("FEMALE"))
                .count();
    }

    private static List<Person> workers(EnterpriseKind kind) {
        return new People(1).admittedOn(DAY, kind, 5000).toList();
    }
}
