package vn.congdoan.local.faults.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vn.congdoan.contracts.vocabulary.DepartureReason;
import vn.congdoan.local.faults.traffic.Caller.Reply;
import vn.congdoan.local.faults.traffic.Register.Member;
import vn.congdoan.local.faults.traffic.Register.Union;

/** Does one thing after another that an officer may do, as chance has it. */
final class Officer {

    private static final LocalDate FIRST_FOUNDING = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST_FOUNDING = LocalDate.of(2024, 3, 31);
    private static final LocalDate LAST_ADMISSION = LocalDate.of(2024, 6, 30);
    private static final LocalDate DISSOLUTION = LocalDate.of(2024, 10, 1);
    private static final int MOST_DAYS_BETWEEN = 3;
    private static final int LARGEST_BATCH = 12;

    private final Register register;
    private final Sender sender;
    private final Random random;
    private final Activities activities;

    Officer(Register register, Sender sender, Random random) {
        this.register = register;
        this.sender = sender;
        this.random = random;
        this.activities = new Activities(register, sender, random);
    }

    /** Does one thing, and tells where its facts stand. */
    List<Place> act() {
        int chance = random.nextInt(100);
        if (chance < 35) {
            return admit();
        } else if (chance < 57) {
            return admitBatch();
        } else if (chance < 70) {
            return transfer();
        } else if (chance < 77) {
            return leave();
        } else if (chance < 86) {
            return found();
        } else if (chance < 91) {
            return plan();
        } else if (chance < 95) {
            return activities.hold();
        } else if (chance < 97) {
            return activities.withdraw();
        } else if (chance < 98) {
            return register();
        }
        return dissolve();
    }

    /** Enters an organization below the city, or the city itself where no parent is given. */
    List<Place> register(String code, String kind, String parent) {
        Reply reply = sender.post(
                "organization",
                "organization " + code,
                1,
                "/v1/organizations",
                Bodies.organization(code, kind, parent));
        if (reply.outcome() == Outcome.OK) {
            register.add(code);
        }
        return reply.places();
    }

    private List<Place> register() {
        return register("HN-D" + register.nextNumber(), "DISTRICT", "HN");
    }

    /** Founds a union, of a new enterprise or of a trade. */
    List<Place> found() {
        String organization = register.anyOrganization(random);
        String enterprise = "";
        if (random.nextInt(5) > 0) {
            int headcount = register.nextNumber();
            Reply registered = sender.post(
                    "enterprise",
                    "headcount " + headcount,
                    1,
                    "/v1/enterprises",
                    Bodies.enterprise(register.nextTaxCode(), headcount, organization, random));
            if (registered.outcome() != Outcome.OK) {
                return List.of();
            }
            enterprise = registered.body().path("id").asText();
        }
        String number = Bodies.decision(register.nextNumber());
        LocalDate on = between(FIRST_FOUNDING, LAST_FOUNDING);
        Reply founded = sender.post(
                "founding",
                number,
                1,
                "/v1/grassroots-unions",
                Bodies.founding(number, organization, enterprise, on, 5 + random.nextInt(50), random));
        if (founded.outcome() == Outcome.OK) {
            register.add(new Union(founded.body().path("id").asText(), organization, on));
        }
        return founded.places();
    }

    private List<Place> admit() {
        return register.anyUnion(random)
                .map(union -> {
                    String number = Bodies.decision(register.nextNumber());
                    String citizen = register.nextCitizenId();
                    LocalDate on = between(union.foundedOn(), LAST_ADMISSION);
                    Reply reply = sender.post(
                            "admission",
                            number,
                            1,
                            "/v1/grassroots-unions/%s/members".formatted(union.id()),
                            Bodies.admission(citizen, on, number));
                    if (reply.outcome() == Outcome.OK) {
                        register.add(new Member(reply.body().path("id").asText(), union, citizen, on));
                    }
                    return reply.places();
                })
                .orElseGet(List::of);
    }

    private List<Place> admitBatch() {
        return register.anyUnion(random)
                .map(union -> {
                    String number = Bodies.decision(register.nextNumber());
                    List<String> citizens =
                            Bodies.times(2 + random.nextInt(LARGEST_BATCH - 1), register::nextCitizenId);
                    LocalDate on = between(union.foundedOn(), LAST_ADMISSION);
                    Reply reply = sender.post(
                            "batch of admissions",
                            number,
                            citizens.size(),
                            "/v1/grassroots-unions/%s/admissions".formatted(union.id()),
                            Bodies.batch(citizens, on, number));
                    if (reply.outcome() == Outcome.OK) {
                        JsonNode members = reply.body().path("members");
                        IntStream.range(0, citizens.size())
                                .forEach(i -> register.add(
                                        new Member(members.path(i).path("id").asText(), union, citizens.get(i), on)));
                    }
                    return reply.places();
                })
                .orElseGet(List::of);
    }

    private List<Place> transfer() {
        Union to = register.anyUnion(random).orElse(null);
        Member member = register.takeMember(random).orElse(null);
        if (to == null || member == null || to.id().equals(member.union().id())) {
            if (member != null) {
                register.add(member);
            }
            return List.of();
        }
        String number = Bodies.decision(register.nextNumber());
        LocalDate on = soonAfter(member.changedOn().isAfter(to.foundedOn()) ? member.changedOn() : to.foundedOn());
        boolean within = to.organization().equals(member.union().organization());
        Reply reply = sender.post(
                within ? "transfer" : "transfer between organizations",
                number,
                within ? 1 : 2,
                "/v1/members/%s/transfers".formatted(member.id()),
                Bodies.transfer(to.id(), on, number));
        switch (reply.outcome()) {
            case OK -> register.add(new Member(member.id(), to, member.citizenId(), on));
            case REFUSED -> register.add(member);
            case UNKNOWN -> {
                // Nobody knows where the member is.
            }
        }
        return reply.places();
    }

    private List<Place> leave() {
        return register.takeMember(random)
                .map(member -> sender.post(
                                "departure",
                                "left " + member.id(),
                                1,
                                "/v1/members/%s/departures".formatted(member.id()),
                                Bodies.departure(
                                        soonAfter(member.changedOn()),
                                        Bodies.any(DepartureReason.values(), random)
                                                .name()))
                        .places())
                .orElseGet(List::of);
    }

    private List<Place> dissolve() {
        return register.takeUnion(random)
                .map(union -> {
                    String number = Bodies.decision(register.nextNumber());
                    Reply reply = sender.post(
                            "dissolution",
                            number,
                            1,
                            "/v1/grassroots-unions/%s/dissolution".formatted(union.id()),
                            Bodies.dissolution(DISSOLUTION, number));
                    if (reply.outcome() == Outcome.REFUSED) {
                        register.add(union);
                    }
                    return reply.places();
                })
                .orElseGet(List::of);
    }

    private List<Place> plan() {
        int year = 2023 + random.nextInt(2);
        String path = "/v1/plans/%d/%s".formatted(year, register.anyOrganization(random));
        Reply present = sender.get(path);
        if (present.outcome() == Outcome.UNKNOWN) {
            return List.of();
        }
        String number = Bodies.decision(register.nextNumber());
        Reply reply = sender.put(
                present.tag().isEmpty() ? "plan" : "plan revision",
                number,
                path,
                Bodies.plan(year, number, random),
                present.tag());
        return reply.places();
    }

    private LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt(Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1));
    }

    private LocalDate soonAfter(LocalDate date) {
        return date.plusDays(random.nextInt(MOST_DAYS_BETWEEN + 1));
    }
}
