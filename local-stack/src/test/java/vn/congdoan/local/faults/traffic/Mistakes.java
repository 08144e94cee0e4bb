package vn.congdoan.local.faults.traffic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import vn.congdoan.local.faults.traffic.Caller.Reply;
import vn.congdoan.local.faults.traffic.Register.Union;

/** Makes a mistake on purpose, which must be refused whole. */
final class Mistakes {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    private final Register register;
    private final Sender sender;
    private final Ledger ledger;
    private final Random random;

    Mistakes(Register register, Sender sender, Ledger ledger, Random random) {
        this.register = register;
        this.sender = sender;
        this.ledger = ledger;
        this.random = random;
    }

    void make() {
        Union union = register.anyUnion(random).orElse(null);
        if (union == null) {
            return;
        }
        String number = Bodies.decision(register.nextNumber());
        switch (random.nextInt(5)) {
            case 0 ->
                refuse(
                        "too few applicants",
                        number,
                        1,
                        "/v1/grassroots-unions",
                        Bodies.founding(number, union.organization(), "", DAY, 3, random));
            case 1 ->
                refuse(
                        "no such citizen number",
                        number,
                        3,
                        admissionsOf(union),
                        Bodies.batch(List.of(register.nextCitizenId(), "12", register.nextCitizenId()), DAY, number));
            case 2 -> admitTwice(union, number);
            case 3 ->
                refuse(
                        "in the future",
                        number,
                        1,
                        membersOf(union),
                        Bodies.admission(register.nextCitizenId(), DAY.plusYears(40), number));
            default -> {
                Map<String, Object> body = new HashMap<>(Bodies.admission(register.nextCitizenId(), DAY, number));
                body.put("salary", 1);
                refuse("unknown field", number, 1, membersOf(union), body);
            }
        }
    }

    /** Somebody who is a member already, in a batch with somebody who is not. */
    private void admitTwice(Union union, String number) {
        register.takeMember(random).ifPresent(member -> {
            List<String> citizens =
                    Stream.of(register.nextCitizenId(), member.citizenId()).toList();
            refuse("already a member", number, 2, admissionsOf(union), Bodies.batch(citizens, DAY, number));
            register.add(member);
        });
    }

    private void refuse(String mistake, String number, int rows, String path, Object body) {
        Reply reply = sender.post("mistake: " + mistake, number, rows, path, body);
        if (reply.outcome() == Outcome.OK) {
            ledger.violation("a mistake was accepted (%s): %s %s".formatted(mistake, path, body));
        }
    }

    private static String membersOf(Union union) {
        return "/v1/grassroots-unions/%s/members".formatted(union.id());
    }

    private static String admissionsOf(Union union) {
        return "/v1/grassroots-unions/%s/admissions".formatted(union.id());
    }
}
