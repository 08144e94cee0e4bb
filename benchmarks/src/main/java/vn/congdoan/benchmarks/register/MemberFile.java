package vn.congdoan.benchmarks.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import vn.congdoan.benchmarks.BenchmarkException;

/**
 * Writes the members of a whole register as one CSV file: union by union, about a hundred each, admitted in three years
 * by a handful of decisions. Nothing in it needs quotes.
 */
public final class MemberFile {

    private static final int FIRST_YEAR = 2021;
    private static final int YEARS = 3;
    private static final int DAYS = 360;
    /** Members admitted by one decision, from so many to three times as many. */
    private static final int SMALLEST_DECISION = 10;

    private static final int FIRST_DECISION = 1_000;

    private final Register register;
    private final SplittableRandom random;
    private final People people;
    private int decision;

    /**
     * @param seed of what is made up; the same for the same file
     * @param firstCitizenId number of the first member
     */
    public MemberFile(Register register, long seed, long firstCitizenId) {
        this.register = register;
        this.random = new SplittableRandom(seed);
        this.people = new People(seed, firstCitizenId);
        // Files of other people have other decisions too.
        this.decision = FIRST_DECISION + (int) (firstCitizenId % 900_000);
    }

    /** Writes a header and that many rows. */
    public void write(Path file, long members) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("unionId,fullName,dateOfBirth,gender,citizenId,admittedOn,decisionNumber,decisionIssuedOn\n");
            long written = 0;
            List<Register.Union> unions = register.unions();
            for (int i = 0; i < unions.size(); i++) {
                // What is left is shared evenly, so that the last one gets its share too.
                long share = (members - written) / (unions.size() - i);
                writeUnion(out, unions.get(i), share);
                written += share;
            }
        } catch (IOException e) {
            throw new BenchmarkException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private void writeUnion(BufferedWriter out, Register.Union union, long members) throws IOException {
        long left = members;
        while (left > 0) {
            long together = Math.min(left, random.nextInt(SMALLEST_DECISION, 3 * SMALLEST_DECISION + 1));
            LocalDate day =
                    LocalDate.of(FIRST_YEAR + random.nextInt(YEARS), 1, 1).plusDays(random.nextInt(DAYS));
            String number = nextDecision() + "/QĐ-LĐLĐ";
            for (long i = 0; i < together; i++) {
                Person person = people.on(day);
                out.write(String.join(
                        ",",
                        union.id().toString(),
                        person.fullName(),
                        Objects.toString(person.dateOfBirth()),
                        person.gender(),
                        person.citizenId(),
                        day.toString(),
                        number,
                        day.toString()));
                out.write('\n');
            }
            left -= together;
        }
    }

    /** Six digits are the most that a number has; an organization comes nowhere near as many in a year. */
    private int nextDecision() {
        decision = decision == 999_999 ? FIRST_DECISION : decision + 1;
        return decision;
    }
}
