package vn.congdoan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.congdoan.contracts.vocabulary.DepartureReason;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.local.demo.Requests.Person;

/**
 * Enters the demo data as a city office would: enterprises, unions, members and plans by files, the rest by a call
 * each. Entered again, it changes nothing.
 */
public final class DemoLoader {

    private static final Set<String> AT_WORK = Set.of("QUEUED", "RUNNING");
    /** A plan that somebody has revised since stays as it is. */
    private static final Set<String> EXPECTED_REFUSALS = Set.of("plan.older-document");

    private static final int REFUSALS_TOLD = 5;
    private static final long POLL_MILLIS = 100;
    private static final int MOST_A_PAGE = 200;

    private final ServiceClient membership;
    private final LongConsumer afterRows;
    private final DemoCity city = new DemoCity();
    private final TreeMap<String, Long> positions = new TreeMap<>();
    /** Each sends the files anew, and a file only once however often it has to be tried. */
    private final UUID sending = UUID.randomUUID();

    private long rows;

    /**
     * @param membership membership-service, called as a city officer
     * @param afterRows told, while files are worked through, how many of their rows were
     */
    public DemoLoader(ServiceClient membership, LongConsumer afterRows) {
        this.membership = membership;
        this.afterRows = afterRows;
    }

    /** {@return the last journal position of each organization once everything is entered} */
    public Map<String, Long> load() {
        DemoTable.rows("organizations.csv").forEach(this::register);
        wantEarly();
        city.files().forEach(this::take);
        move();
        hold();
        evaluate();
        return positions;
    }

    /** Cầu Giấy wants all of its year by the end of June; the file of plans has no column for that. */
    private void wantEarly() {
        String plan = "/v1/plans/2021/HN-CAUGIAY";
        if (membership.has(plan)) {
            return;
        }
        put(
                plan,
                new Requests.Plan(
                        new Requests.Document("09/KH-LĐLĐ", LocalDate.of(2021, 1, 28)),
                        new Requests.Targets(
                                27,
                                1450,
                                List.of(
                                        new Requests.Milestone("newUnions", 2, 27),
                                        new Requests.Milestone("newMembers", 2, 1450)))));
    }

    private void hold() {
        DemoTable.elements("activity-kinds.json")
                .forEach(
                        kind -> put("/v1/activity-kinds/HN/" + kind.path("kind").asText(), kind.path("definition")));
        Set<List<String>> held = new HashSet<>();
        all("/v1/activities?organization=HN")
                .forEach(activity -> held.add(List.of(
                        activity.path("kind").asText(),
                        activity.path("organizationCode").asText(),
                        activity.path("heldOn").asText(),
                        activity.path("title").asText())));
        HeldActivity.all().stream()
                .filter(activity -> !held.contains(activity.key()))
                .forEach(activity -> post("/v1/activities", activity.request()));
    }

    /** Whoever was evaluated by somebody else, or in another run, stays so. */
    private void evaluate() {
        DemoTable.elements("evaluation-scales.json")
                .forEach(scale -> put(
                        "/v1/evaluation-scales/HN/" + scale.path("scale").asText() + "/"
                                + scale.path("version").asText(),
                        scale.path("definition")));
        DemoScores scores =
                new DemoScores(city.unions().stream().map(DemoCity.Union::story).toList());
        Map<String, Requests.Evaluation> missing = new LinkedHashMap<>();
        scores.ofOrganizations().forEach((code, evaluation) -> missing.put("organizations/" + code, evaluation));
        all("/v1/grassroots-unions?organization=HN").forEach(union -> {
            Requests.Evaluation evaluation =
                    scores.ofUnions().get(union.path("name").asText());
            if (evaluation != null) {
                missing.put("grassroots-unions/" + id(union), evaluation);
            }
        });
        all("/v1/evaluations?organization=HN&period=" + DemoScores.PERIOD)
                .forEach(evaluated -> missing.remove(
                        evaluated.hasNonNull("unionId")
                                ? "grassroots-unions/"
                                        + evaluated.path("unionId").asText()
                                : "organizations/"
                                        + evaluated.path("organizationCode").asText()));
        // Several at a time: a caller mostly waits.
        List.copyOf(missing.entrySet()).parallelStream()
                .map(each ->
                        membership.put("/v1/evaluations/" + DemoScores.PERIOD + "/" + each.getKey(), each.getValue()))
                .toList()
                .forEach(this::note);
    }

    /** What all pages of a list have. */
    private List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = membership.get(path + "&limit=" + MOST_A_PAGE).body();
        items(page).forEach(all::add);
        while (page.hasNonNull("nextCursor")) {
            page = membership
                    .get(path + "&limit=" + MOST_A_PAGE + "&cursor="
                            + page.path("nextCursor").asText())
                    .body();
            items(page).forEach(all::add);
        }
        return all;
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

    private void take(ImportFile file) {
        String path = "/v1/imports/"
                + id(membership
                        .send(
                                "/v1/imports?kind=" + file.kind(),
                                "text/csv",
                                file,
                                "demo-" + sending + "-" + file.kind())
                        .body());
        JsonNode job = membership.get(path).body();
        while (AT_WORK.contains(job.path("status").asText())) {
            afterRows.accept(rows + job.path("rowsRead").asLong());
            pause();
            job = membership.get(path).body();
        }
        if (!job.path("status").asText().equals("COMPLETED")) {
            throw new DemoException("The import of %s ended before its file did: %s".formatted(file.kind(), job));
        }
        if (job.path("refused").asLong() > 0) {
            requireExpected(file.kind(), path);
        }
        rows += job.path("rowsRead").asLong();
        afterRows.accept(rows);
        job.path("positions").forEach(position -> note(position.asText()));
    }

    private void requireExpected(String kind, String path) {
        List<String> unexpected = items(membership.get(path + "/refused-rows").body())
                .filter(row ->
                        !EXPECTED_REFUSALS.contains(row.at("/errors/0/code").asText()))
                .limit(REFUSALS_TOLD)
                .map(JsonNode::toString)
                .toList();
        if (!unexpected.isEmpty()) {
            throw new DemoException("Rows of %s were refused: %s".formatted(kind, unexpected));
        }
    }

    /** Facts after Cầu Giấy's report of April, which changes of membership must leave as it was. */
    private void move() {
        TransferStory story = TransferStory.OF_CAU_GIAY;
        post(
                "/v1/members/%s/transfers".formatted(memberOf(story.organization(), story.from())),
                new Requests.Transfer(
                        unionOf(story.organization(), story.to()),
                        story.on(),
                        city.decisions().ofTransfer(story)));
        post(
                "/v1/members/%s/departures".formatted(memberOf(story.organization(), "Công ty Nhà D'LAND")),
                new Requests.Departure(story.on(), DepartureReason.RESIGNED));
    }

    private UUID unionOf(String organization, String employer) {
        String name = "CĐCS " + employer;
        String path = "/v1/grassroots-unions?organization=%s&q=%s"
                .formatted(organization, URLEncoder.encode(name, StandardCharsets.UTF_8));
        return only(
                membership.get(path).body(),
                union -> union.path("name").asText().equals(name));
    }

    private UUID memberOf(String organization, String employer) {
        Person person = city.firstOf(employer);
        JsonNode found = membership
                .post("/v1/members/searches", new Requests.Search(person.fullName(), organization))
                .body();
        return only(found, member -> member.path("dateOfBirth")
                .asText()
                .equals(person.dateOfBirth().toString()));
    }

    private static UUID only(JsonNode page, Predicate<JsonNode> wanted) {
        List<UUID> found = items(page).filter(wanted).map(DemoLoader::id).toList();
        if (found.size() != 1) {
            throw new DemoException("%d were found where the demo knows of one: %s".formatted(found.size(), page));
        }
        return found.get(0);
    }

    private static Stream<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false);
    }

    private void post(String path, Object body) {
        note(membership.post(path, body));
    }

    private void put(String path, Object body) {
        note(membership.put(path, body));
    }

    private void note(ServiceClient.Answer answer) {
        for (String position : answer.positions().split(", *", -1)) {
            if (!position.isEmpty()) {
                note(position);
            }
        }
    }

    private void note(String position) {
        String[] parts = position.split("/", 2);
        positions.merge(parts[0], Long.parseLong(parts[1]), Math::max);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted while a file was worked through");
        }
    }

    private static UUID id(JsonNode body) {
        return UUID.fromString(body.path("id").asText());
    }
}
