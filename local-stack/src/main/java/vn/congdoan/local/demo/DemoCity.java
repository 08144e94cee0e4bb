package vn.congdoan.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.local.demo.Requests.Document;
import vn.congdoan.local.demo.Requests.Person;
import vn.congdoan.local.demo.UnionStory.Admissions;

/** The city that the demo records, told and made up, as the files of its imports; the same in every run. */
final class DemoCity {

    private static final long SEED_OF_MEMBERS = 20210404;
    private static final long SEED_OF_COMMITTEES = 20230404;
    private static final int FEWEST_APPLICANTS = 5;
    private static final int SECOND_VICE_CHAIR_FROM = 300;

    /** A union, and the tax code of its employer. */
    record Union(UnionStory story, String taxCode) {}

    private final List<Union> unions = new ArrayList<>();
    private final DecisionNumbers decisions;
    private final Map<String, String> places;

    DemoCity() {
        List<UnionStory> told = UnionStory.told();
        List<UnionStory> all =
                Stream.concat(told.stream(), CityGrowth.beside(told).stream()).toList();
        TaxCodes taxCodes = new TaxCodes();
        all.forEach(story -> unions.add(new Union(story, taxCodes.next())));
        decisions = new DecisionNumbers(all, List.of(TransferStory.OF_CAU_GIAY));
        places = DemoTable.rows("organizations.csv").stream()
                .filter(row -> row.get(2).equals("DISTRICT"))
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1).replaceFirst("^LĐLĐ ", "") + ", "));
    }

    /** {@return all unions, those told of first} */
    List<Union> unions() {
        return List.copyOf(unions);
    }

    DecisionNumbers decisions() {
        return decisions;
    }

    /** {@return the files in the order in which they are to be sent: each refers to those before it} */
    List<ImportFile> files() {
        return List.of(enterprises(), grassrootsUnions(), members(), plans());
    }

    /** {@return who was admitted first to the union of that employer} */
    Person firstOf(String employer) {
        People people = new People(SEED_OF_MEMBERS);
        return unions.stream()
                .flatMap(union -> union.story().admissions().stream()
                        .flatMap(admissions -> people(union, admissions, people)
                                .filter(person -> union.story().employer().equals(employer))))
                .findFirst()
                .orElseThrow();
    }

    ImportFile enterprises() {
        return new ImportFile(
                "ENTERPRISES",
                List.of("taxCode", "name", "kind", "sector", "headcount", "organizationCode", "address"),
                () -> unions.stream().map(this::enterprise));
    }

    ImportFile grassrootsUnions() {
        return new ImportFile(
                "GRASSROOTS_UNIONS",
                List.of(
                        "name",
                        "organizationCode",
                        "taxCode",
                        "kind",
                        "foundedOn",
                        "method",
                        "decisionNumber",
                        "decisionIssuedOn",
                        "applicants",
                        "chair",
                        "viceChairs",
                        "committeeMembers"),
                () -> {
                    People committees = new People(SEED_OF_COMMITTEES);
                    return unions.stream().map(union -> founding(union, committees));
                });
    }

    ImportFile members() {
        return new ImportFile(
                "MEMBERS",
                List.of(
                        "taxCode",
                        "fullName",
                        "dateOfBirth",
                        "gender",
                        "citizenId",
                        "admittedOn",
                        "decisionNumber",
                        "decisionIssuedOn"),
                () -> {
                    People people = new People(SEED_OF_MEMBERS);
                    return unions.stream().flatMap(union -> union.story().admissions().stream()
                            .flatMap(admissions -> admitted(union, admissions, people)));
                });
    }

    ImportFile plans() {
        return new ImportFile(
                "PLANS",
                List.of("year", "organizationCode", "documentNumber", "documentIssuedOn", "newUnions", "newMembers"),
                () -> DemoTable.rows("plans.csv").stream());
    }

    private List<String> enterprise(Union union) {
        UnionStory story = union.story();
        return List.of(
                union.taxCode(),
                story.employer(),
                story.kind().name(),
                story.sector().name(),
                Integer.toString(story.headcount()),
                story.organization(),
                places.getOrDefault(story.organization(), "") + "Hà Nội");
    }

    private List<String> founding(Union union, People people) {
        UnionStory story = union.story();
        Document decision = decisions.ofFounding(story);
        return List.of(
                "CĐCS " + story.employer(),
                story.organization(),
                union.taxCode(),
                UnionKind.UNION.name(),
                story.foundedOn().toString(),
                story.method().name(),
                decision.number(),
                decision.issuedOn().toString(),
                Integer.toString(FEWEST_APPLICANTS + story.headcount() / 4),
                people.name(),
                names(people, story.headcount() < SECOND_VICE_CHAIR_FROM ? 1 : 2),
                names(people, seats(story.headcount())));
    }

    /** Beside the chair and the vice chairs. */
    private static int seats(int headcount) {
        return headcount < 100 ? 1 : headcount < SECOND_VICE_CHAIR_FROM ? 3 : 4;
    }

    private static String names(People people, int count) {
        return IntStream.range(0, count).mapToObj(i -> people.name()).collect(Collectors.joining("; "));
    }

    private Stream<List<String>> admitted(Union union, Admissions admissions, People people) {
        Document decision = decisions.ofAdmission(union.story(), admissions.on());
        return people(union, admissions, people).map(person -> member(union.taxCode(), person, admissions, decision));
    }

    private static Stream<Person> people(Union union, Admissions admissions, People people) {
        return people.admittedOn(admissions.on(), union.story().kind(), admissions.members());
    }

    private static List<String> member(String taxCode, Person person, Admissions admissions, Document decision) {
        return List.of(
                taxCode,
                person.fullName(),
                person.dateOfBirth().toString(),
                person.gender(),
                person.citizenId(),
                admissions.on().toString(),
                decision.number(),
                decision.issuedOn().toString());
    }
}
