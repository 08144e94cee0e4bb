package vn.congdoan.benchmarks.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.congdoan.benchmarks.system.Api;

/** Admits members by batches through the public API, as companies send them: a hundred at once by one decision. */
public final class Filling {

    private static final int BATCH = 100;
    private static final int DAYS = 360;
    /** Apart from the numbers of single admissions. */
    private static final int FIRST_DECISION = 100_000;

    private final Api membership;
    private final Register register;

    public Filling(Api membership, Register register) {
        this.membership = membership;
        this.register = register;
    }

    /**
     * Admits that many members, rounded up to whole batches.
     *
     * @param firstCitizenId number of the first
     * @return how many there were
     */
    public long admit(long members, long firstCitizenId) {
        int batches = (int) ((members + BATCH - 1) / BATCH);
        return Parallel.map(batches, batch -> admit(batch, firstCitizenId + (long) batch * BATCH)).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int admit(int batch, long firstCitizenId) {
        Register.Union union = register.unions().get(batch % register.unions().size());
        LocalDate day = LocalDate.of(Register.YEAR, 1, 1).plusDays(batch % DAYS);
        // One number for one date of an issuer's year, in whichever filling.
        int number = FIRST_DECISION + (int) (firstCitizenId / BATCH % 800_000);
        People people = new People(firstCitizenId, firstCitizenId);
        List<Person> members = new ArrayList<>(BATCH);
        for (int i = 0; i < BATCH; i++) {
            members.add(people.on(day));
        }
        membership.post(
                "/v1/grassroots-unions/%s/admissions".formatted(union.id()),
                Map.of(
                        "admittedOn", day,
                        "decision", Map.of("number", number + "/QĐ-LĐLĐ", "issuedOn", day),
                        "members", members));
        return BATCH;
    }
}
