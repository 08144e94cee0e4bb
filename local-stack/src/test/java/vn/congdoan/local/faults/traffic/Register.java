package vn.congdoan.local.faults.traffic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import vn.congdoan.local.demo.TaxCodes;

/**
 * What the clients know to be there. Whoever is to change a member, dissolve a union or withdraw an activity takes it
 * out meanwhile.
 */
final class Register {

    /** A grassroots union that stands. */
    record Union(String id, String organization, LocalDate foundedOn) {}

    /**
     * An active member.
     *
     * @param changedOn date of the last thing that happened to the membership
     */
    record Member(String id, Union union, String citizenId, LocalDate changedOn) {}

    /** An activity that counts. */
    record Activity(String id) {}

    private final List<String> organizations = new ArrayList<>();
    private final List<Union> unions = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final TaxCodes taxCodes = new TaxCodes();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger people = new AtomicInteger();

    /** A number that nothing else has. */
    int nextNumber() {
        return numbers.incrementAndGet();
    }

    String nextTaxCode() {
        return taxCodes.next();
    }

    /** The citizen number of somebody who was not heard of before. */
    String nextCitizenId() {
        return String.format(Locale.ROOT, "001090%06d", people.incrementAndGet());
    }

    synchronized void add(String organization) {
        organizations.add(organization);
    }

    synchronized void add(Union union) {
        unions.add(union);
    }

    synchronized void add(Member member) {
        members.add(member);
    }

    synchronized void add(Activity activity) {
        activities.add(activity);
    }

    synchronized String anyOrganization(Random random) {
        return organizations.get(random.nextInt(organizations.size()));
    }

    synchronized List<String> organizations() {
        return List.copyOf(organizations);
    }

    synchronized Optional<Union> anyUnion(Random random) {
        return unions.isEmpty() ? Optional.empty() : Optional.of(unions.get(random.nextInt(unions.size())));
    }

    synchronized Optional<Union> takeUnion(Random random) {
        return unions.size() < 10 ? Optional.empty() : Optional.of(unions.remove(random.nextInt(unions.size())));
    }

    synchronized Optional<Member> takeMember(Random random) {
        return members.isEmpty() ? Optional.empty() : Optional.of(members.remove(random.nextInt(members.size())));
    }

    synchronized Optional<Activity> takeActivity(Random random) {
        return activities.isEmpty()
                ? Optional.empty()
                : Optional.of(activities.remove(random.nextInt(activities.size())));
    }
}
