package vn.congdoan.local.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.local.demo.Requests.Person;

/** Makes people up, the same ones in the same order in every run. */
final class People {

    private static final int YOUNGEST = 18;
    private static final int OLDEST = 54;
    /** Decree 137/2015/NĐ-CP, article 7: a citizen number begins with the province where its bearer was registered. */
    private static final String HA_NOI = "001";

    private static final List<String> OTHER_PROVINCES =
            List.of("017", "024", "025", "026", "027", "030", "033", "034", "035", "036", "037", "038", "040");
    private static final int PERCENT_OF_HA_NOI = 74;
    /** The numbers that follow are far from those that tests and documents use. */
    private static final int FIRST_NUMBER = 900_000;

    private final Random random;
    private final Words women;
    private final Words men;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param seed whoever has the same makes the same people */
    People(long seed) {
        random = new Random(seed);
        Map<String, Words> words = Words.all();
        women = Objects.requireNonNull(words.get("women"));
        men = Objects.requireNonNull(words.get("men"));
    }

    /** {@return as many workers of an employer of this kind as wanted, all of working age on a day} */
    Stream<Person> admittedOn(LocalDate day, EnterpriseKind kind, int count) {
        return Stream.generate(() -> admittedOn(day, percentOfWomen(kind))).limit(count);
    }

    /** {@return a full name} */
    String name() {
        return name(random.nextBoolean());
    }

    private static int percentOfWomen(EnterpriseKind kind) {
        return switch (kind) {
            case SCHOOL -> 82;
            case PUBLIC_SERVICE_UNIT -> 64;
            case ENTERPRISE, COOPERATIVE, AGENCY -> 52;
        };
    }

    private Person admittedOn(LocalDate day, int percentOfWomen) {
        boolean woman = random.nextInt(100) < percentOfWomen;
        LocalDate born =
                day.minusYears(YOUNGEST + random.nextInt(OLDEST - YOUNGEST)).minusDays(random.nextInt(365));
        return new Person(name(woman), born, woman ? "FEMALE" : "MALE", citizenId(woman, born));
    }

    private String name(boolean woman) {
        return (woman ? women : men).pick(random);
    }

    /** The province; then century and gender, the year of birth, and a number of one's own. */
    private String citizenId(boolean woman, LocalDate born) {
        String province = random.nextInt(100) < PERCENT_OF_HA_NOI ? HA_NOI : Words.anyOf(OTHER_PROVINCES, random);
        int century = born.getYear() < 2000 ? 0 : 2;
        // The last two digits of the year, faster than a format does it for each of the city's members.
        String year = Integer.toString(100 + born.getYear() % 100).substring(1);
        String beginning = province + (century + (woman ? 1 : 0)) + year;
        return beginning + (FIRST_NUMBER + numbers.merge(beginning, 1, Integer::sum));
    }
}
