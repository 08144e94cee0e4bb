package vn.congdoan.local.demo;

import java.time.LocalDate;
import java.util.TreeMap;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.local.demo.Employers.Employer;

/** A union that is made up, year by year. */
final class GrowingUnion {

    private final String organization;
    private final Employer employer;
    private final LocalDate foundedOn;
    private final FoundingMethod method;
    private final int percentOrganized;
    private final TreeMap<LocalDate, Integer> admissions = new TreeMap<>();

    /** @param percentOrganized how many of a hundred workers are members in the end */
    GrowingUnion(
            String organization, Employer employer, LocalDate foundedOn, FoundingMethod method, int percentOrganized) {
        this.organization = organization;
        this.employer = employer;
        this.foundedOn = foundedOn;
        this.method = method;
        this.percentOrganized = percentOrganized;
    }

    LocalDate foundedOn() {
        return foundedOn;
    }

    int members() {
        return admissions.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those admitted on one day are admitted by one decision. */
    void admit(LocalDate on, int members) {
        admissions.merge(on, members, Integer::sum);
    }

    UnionStory story() {
        return new UnionStory(
                organization,
                employer.name(),
                employer.kind(),
                employer.sector(),
                -Math.floorDiv(-members() * 100, percentOrganized),
                foundedOn,
                method,
                admissions.entrySet().stream()
                        .map(day -> new UnionStory.Admissions(day.getKey(), day.getValue()))
                        .toList());
    }
}
