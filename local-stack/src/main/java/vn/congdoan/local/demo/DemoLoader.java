package vn.congdoan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.DepartureReason;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.local.demo.Requests.Document;
import vn.congdoan.local.demo.Requests.Person;
import vn.congdoan.local.demo.Requests.Seat;

/** Enters the demo data as officers would, call by call. Entered again, it changes nothing. */
public final class DemoLoader {

    private static final int COMMITTEE_MEMBERS = 3;
    private static final int FEWEST_APPLICANTS = 5;

    private final ServiceClient membership;
    private final IntConsumer afterCall;
    private final People people = new People(20210404);
    private final TaxCodes taxCodes = new TaxCodes();
    private final Map<String, UUID> unions = new HashMap<>();
    private final Map<String, UUID> firstMembers = new HashMap<>();
    private final TreeMap<String, Long> positions = new TreeMap<>();
    private int calls;

    /**
     * @param membership membership-service, called as a city officer
     * @param afterCall told after each call how many there were
     */
    public DemoLoader(ServiceClient membership, IntConsumer afterCall) {
        this.membership = membership;
        this.afterCall = afterCall;
    }

    /** {@return the last journal position of each organization once everything is entered} */
    public Map<String, Long> load() {
        DemoTable.rows("organizations.csv").forEach(this::register);
        DemoTable.rows("plans.csv").forEach(this::assign);
        List<UnionStory> stories = UnionStory.told();
        DecisionNumbers decisions = new DecisionNumbers(stories, List.of(TransferStory.OF_CAU_GIAY));
        for (UnionStory story : stories) {
            found(story, decisions.ofFounding(story));
            for (UnionStory.Admissions admissions : story.admissions()) {
                admit(story, admissions, decisions.ofAdmission(story, admissions.on()));
            }
        }
        move(decisions.ofTransfer(TransferStory.OF_CAU_GIAY));
        return positions;
    }

    private void register(List<String> row) {
        // Whoever tried the calls of the README has registered some already.
        if (membership.has("/v1/organizations/" + row.get(0))) {
            return;
        }
        post(
                "/v1/organizations",
                new Requests.Organization(
                        row.get(0),
                        row.get(1),
                        OrganizationKind.valueOf(row.get(2)),
                        row.get(3).isEmpty() ? null : row.get(3),
                        row.get(4).isEmpty() ? null : LocalDate.parse(row.get(4))));
    }

    /** A plan that somebody has revised since stays as it is. */
    private void assign(List<String> row) {
        membership
                .put(
                        "/v1/plans/%s/%s".formatted(row.get(0), row.get(1)),
                        new Requests.Plan(
                                new Document(row.get(2), LocalDate.parse(row.get(3))),
                                new Requests.Targets(Integer.parseInt(row.get(4)), Integer.parseInt(row.get(5)))))
                .ifPresent(this::note);
    }

    private void found(UnionStory story, Document decision) {
        JsonNode enterprise = post(
                "/v1/enterprises",
                new Requests.Enterprise(
                        taxCodes.next(),
                        story.employer(),
                        story.kind(),
                        story.sector(),
                        story.headcount(),
                        story.organization(),
                        "Hà Nội"));
        JsonNode union = post(
                "/v1/grassroots-unions",
                new Requests.Founding(
                        "CĐCS " + story.employer(),
                        story.organization(),
                        id(enterprise),
                        UnionKind.UNION,
                        story.foundedOn(),
                        story.method(),
                        decision,
                        committee(),
                        FEWEST_APPLICANTS + story.headcount() / 4));
        unions.put(story.employer(), id(union));
    }

    private List<Seat> committee() {
        List<Seat> seats = new ArrayList<>();
        seats.add(new Seat(people.name(), "CHAIR"));
        seats.add(new Seat(people.name(), "VICE_CHAIR"));
        for (int i = 0; i < COMMITTEE_MEMBERS - 2; i++) {
            seats.add(new Seat(people.name(), "MEMBER"));
        }
        return seats;
    }

    private void admit(UnionStory story, UnionStory.Admissions admissions, Document decision) {
        String union = "/v1/grassroots-unions/" + unionOf(story.employer());
        List<Person> persons = people.admittedOn(admissions.on(), story.kind(), admissions.members())
                .toList();
        JsonNode first;
        if (persons.size() == 1) {
            Person person = persons.get(0);
            first = post(
                    union + "/members",
                    new Requests.Single(
                            person.fullName(),
                            person.dateOfBirth(),
                            person.gender(),
                            person.citizenId(),
                            admissions.on(),
                            decision));
        } else {
            first = post(union + "/admissions", new Requests.Batch(admissions.on(), decision, persons))
                    .path("members")
                    .path(0);
        }
        firstMembers.putIfAbsent(story.employer(), id(first));
    }

    /** Facts after Cầu Giấy's report of April, which changes of membership must leave as it was. */
    private void move(Document decision) {
        TransferStory story = TransferStory.OF_CAU_GIAY;
        post(
                "/v1/members/%s/transfers".formatted(firstMembers.get(story.from())),
                new Requests.Transfer(unionOf(story.to()), story.on(), decision));
        post(
                "/v1/members/%s/departures".formatted(firstMembers.get("Công ty Nhà D'LAND")),
                new Requests.Departure(story.on(), DepartureReason.RESIGNED));
    }

    private UUID unionOf(String employer) {
        @Nullable UUID union = unions.get(employer);
        if (union == null) {
            throw new IllegalStateException("no union of " + employer);
        }
        return union;
    }

    private JsonNode post(String path, Object body) {
        ServiceClient.Answer answer = membership.post(path, body);
        note(answer);
        return answer.body();
    }

    private void note(ServiceClient.Answer answer) {
        for (String position : answer.positions().split(", *", -1)) {
            if (!position.isEmpty()) {
                String[] parts = position.split("/", 2);
                positions.merge(parts[0], Long.parseLong(parts[1]), Math::max);
            }
        }
        afterCall.accept(++calls);
    }

    private static UUID id(JsonNode body) {
        return UUID.fromString(body.path("id").asText());
    }
}
