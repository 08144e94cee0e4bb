package vn.congdoan.local.faults.traffic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.congdoan.local.faults.traffic.Caller.Reply;
import vn.congdoan.local.faults.traffic.Register.Activity;

/** Does what an officer may do about activities, as chance has it. */
final class Activities {

    private static final LocalDate SCHOOL_YEAR_BEGINS = LocalDate.of(2023, 9, 5);
    private static final String SCHOOL_YEAR = "2023-2024";
    private static final int PERCENT_OF_UNIONS = 70;
    private static final int MOST_DAYS_LATER = 150;

    private final Register register;
    private final Sender sender;
    private final Random random;

    Activities(Register register, Sender sender, Random random) {
        this.register = register;
        this.sender = sender;
        this.random = random;
    }

    /** Says what is counted of the only kind that there is, in the catalogue of that root. */
    List<Place> defineKind(String root) {
        return sender.put(
                        "kind of activity",
                        "kind " + Bodies.ACTIVITY_KIND,
                        "/v1/activity-kinds/%s/%s".formatted(root, Bodies.ACTIVITY_KIND),
                        Bodies.activityKind(),
                        "")
                .places();
    }

    /** Records one that a union held, or an organization itself, whose activities count in a school year. */
    List<Place> hold() {
        if (random.nextInt(100) < PERCENT_OF_UNIONS) {
            return register.anyUnion(random)
                    .map(union -> hold(Map.of("unionId", union.id()), union.foundedOn()))
                    .orElseGet(List::of);
        }
        return hold(
                Map.of("organizationCode", register.anyOrganization(random), "schoolYear", SCHOOL_YEAR),
                SCHOOL_YEAR_BEGINS);
    }

    private List<Place> hold(Map<String, String> holder, LocalDate earliest) {
        String number = Bodies.decision(register.nextNumber());
        LocalDate on = earliest.plusDays(random.nextInt(MOST_DAYS_LATER + 1));
        Reply reply = sender.post("activity", number, 1, "/v1/activities", Bodies.activity(holder, on, number, random));
        if (reply.outcome() == Outcome.OK) {
            register.add(new Activity(reply.body().path("id").asText()));
        }
        return reply.places();
    }

    /** Takes one back. */
    List<Place> withdraw() {
        return register.takeActivity(random)
                .map(activity -> sender.post(
                                "withdrawal of an activity",
                                "withdrawn " + activity.id(),
                                1,
                                "/v1/activities/%s/withdrawal".formatted(activity.id()),
                                Bodies.withdrawal())
                        .places())
                .orElseGet(List::of);
    }
}
