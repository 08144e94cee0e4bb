package vn.congdoan.contracts.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.ActivityKindDefined;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * One thing that a journal row says to reports, as a line of text. membership-service draws entries from its journal,
 * reporting-service from its tallies; how each finds them is its own, so that a wrong one shows.
 *
 * @param kind what entries are counted by: the name of a measure, {@value #PLAN}, {@value #ORGANIZATION}, {@value #ACTIVITY}
 *     or {@value #ACTIVITY_KIND}
 * @param line the parts in the order of the factory's parameters, with {@code |} between them and nothing for an absent
 *     one; the third part is the kind
 */
public record Entry(String kind, String line) {

    public static final String PLAN = "PLAN";
    public static final String ORGANIZATION = "ORGANIZATION";
    public static final String ACTIVITY = "ACTIVITY";
    public static final String ACTIVITY_KIND = "ACTIVITY_KIND";

    /**
     * A fact counted: {@code HN-CAUGIAY|17|MEMBERS_ADMITTED|<union>|2021-04-04|123/QĐ-LĐLĐ|2021-04-02|NON_STATE|FROM_ABOVE|}.
     *
     * @param organization in whose stream the row stands
     * @param position of the row
     * @param counterpart of a transfer: the organization at its other end
     */
    public static Entry counted(
            String organization,
            long position,
            Measure measure,
            UUID unionId,
            LocalDate factDate,
            @Nullable DocumentReference decision,
            @Nullable Sector sector,
            FoundingMethod method,
            @Nullable String counterpart) {
        return of(
                measure.name(),
                organization,
                position,
                measure,
                unionId,
                factDate,
                decision == null ? null : decision.number(),
                decision == null ? null : decision.issuedOn(),
                sector,
                method,
                counterpart);
    }

    /**
     * A plan or a revision of one: {@code
     * HN-CAUGIAY|5|PLAN|2021|1|09/KH-LĐLĐ|2021-01-28|27|1450|training.participants=80|newMembers@2=1450}; targets of
     * measures, and milestones, each in the order of their texts. The last two parts are left out where a plan has neither:
     * so lines of plans that are older than these parts stay what they were.
     */
    public static Entry plan(
            String organization,
            long position,
            int year,
            int revision,
            DocumentReference document,
            PlanTargets targets) {
        Entry ofRegister = of(
                PLAN,
                organization,
                position,
                PLAN,
                year,
                revision,
                document.number(),
                document.issuedOn(),
                targets.newUnions(),
                targets.newMembers());
        String measures = sorted(targets.measures(), each -> each.measure() + "=" + each.target());
        String milestones =
                sorted(targets.milestones(), each -> each.measure() + "@" + each.quarter() + "=" + each.target());
        return measures.isEmpty() && milestones.isEmpty()
                ? ofRegister
                : of(PLAN, ofRegister.line(), measures, milestones);
    }

    /**
     * How much of a measure an activity had: {@code
     * HN-CAUGIAY|31|ACTIVITY|training.participants|<activity>|<union>|2021-10-12|2021|88/KH-LĐLĐ|2021-09-30|NON_STATE|42}.
     *
     * @param measure the code of the kind of activity, a point, and that of the measure
     * @param unionId absent where the organization itself held the activity
     * @param amount below 0 where it is taken back
     */
    public static Entry amount(
            String organization,
            long position,
            String measure,
            UUID activityId,
            @Nullable UUID unionId,
            LocalDate heldOn,
            @Nullable Integer schoolYear,
            @Nullable DocumentReference document,
            @Nullable Sector sector,
            long amount) {
        return of(
                ACTIVITY,
                organization,
                position,
                ACTIVITY,
                measure,
                activityId,
                unionId,
                heldOn,
                schoolYear,
                document == null ? null : document.number(),
                document == null ? null : document.issuedOn(),
                sector,
                amount);
    }

    /**
     * A revision of a kind of activity: {@code
     * HN|7|ACTIVITY_KIND|training|1|Đào tạo|participants:PERSON:Số người|coverage:participants/population:Tỷ lệ}; measures
     * and ratios, each in the order of their texts.
     */
    public static Entry activityKind(
            String organization,
            long position,
            String kind,
            int revision,
            String name,
            List<ActivityKindDefined.MeasureDefinition> measures,
            @Nullable List<ActivityKindDefined.RatioDefinition> ratios) {
        return of(
                ACTIVITY_KIND,
                organization,
                position,
                ACTIVITY_KIND,
                kind,
                revision,
                name,
                sorted(measures, each -> each.code() + ":" + each.unit() + ":" + each.name()),
                sorted(
                        ratios,
                        each -> each.code() + ":" + each.numerator() + "/" + each.denominator() + ":" + each.name()));
    }

    /** An organization's registration, the first row of its stream: {@code HN-CAUGIAY|1|ORGANIZATION|<name>|DISTRICT|HN}. */
    public static Entry organization(String code, String name, OrganizationKind kind, @Nullable String parentCode) {
        return of(ORGANIZATION, code, 1, ORGANIZATION, name, kind, parentCode);
    }

    private static <T> String sorted(@Nullable List<T> parts, Function<T, String> text) {
        return parts == null ? "" : parts.stream().map(text).sorted().collect(Collectors.joining(","));
    }

    private static Entry of(String kind, @Nullable Object... parts) {
        return new Entry(
                kind,
                Stream.of(parts)
                        .map(part -> part == null ? "" : part.toString())
                        .collect(Collectors.joining("|")));
    }
}
