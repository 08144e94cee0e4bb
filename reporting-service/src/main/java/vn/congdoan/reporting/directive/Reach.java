package vn.congdoan.reporting.directive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a directive has been carried. */
@Schema(description = "How far a directive has been carried.")
public record Reach(
        @Schema(
                description =
                        "How many activities carried it out, of organizations themselves too. What was recorded wrongly and"
                                + " withdrawn doesn't count.",
                examples = "4132")
        long activities,

        @Schema(
                description =
                        "The grassroots unions that are active on `asOf`, and those among them that held at least one of the"
                                + " activities.")
        UnionsReached unions,

        @Schema(
                description =
                        "The people that the activities counted, beside the members on `asOf`. One person may take part more"
                                + " than once, and need not be a member: so the percent may be above 100.")
        PeopleReached people) {

    static final Reach NONE = of(0, 0, 0, 0, 0);

    /** Unions reached, of all. */
    @Schema(description = "Unions reached, of all.")
    public record UnionsReached(
            @Schema(description = "Those reached, each once.", examples = "190")
            long reached,

            @Schema(description = "All.", examples = "200") long all,

            @Schema(
                    description = "100 × reached / all, rounded half up to two decimals. Null where there is none.",
                    examples = "95.00")
            @Nullable
            BigDecimal percent) {}

    /** People reached, beside all members. */
    @Schema(description = "People reached, beside all members.")
    public record PeopleReached(
            @Schema(description = "The sum of the measure that the report counts people by.", examples = "620333")
            long reached,

            @Schema(
                    description = "All members: those admitted and transferred in, without those who left or were"
                            + " transferred out.",
                    examples = "652982")
            long members,

            @Schema(
                    description =
                            "100 × reached / members, rounded half up to two decimals; it may be above 100. Null where"
                                    + " there is no member.",
                    examples = "95.00")
            @Nullable
            BigDecimal percent) {}

    /** @param reached how many people */
    static Reach of(long activities, long unionsReached, long unions, long reached, long members) {
        return new Reach(
                activities,
                new UnionsReached(unionsReached, unions, percent(unionsReached, unions)),
                new PeopleReached(reached, members, percent(reached, members)));
    }

    /** The two together, which have no union in common. */
    Reach plus(Reach other) {
        return of(
                activities + other.activities,
                unions.reached + other.unions.reached,
                unions.all + other.unions.all,
                people.reached + other.people.reached,
                people.members + other.people.members);
    }

    private static @Nullable BigDecimal percent(long part, long all) {
        return all <= 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
    }
}
