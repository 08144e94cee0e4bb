package vn.congdoan.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.congdoan.contracts.event.ActivityKindDefined;
import vn.congdoan.contracts.event.ActivityKindDefined.MeasureDefinition;
import vn.congdoan.contracts.event.ActivityKindDefined.RatioDefinition;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.ActivityWithdrawn;
import vn.congdoan.contracts.event.MeasureAmount;
import vn.congdoan.contracts.vocabulary.MeasureUnit;
import vn.congdoan.reporting.Facts.Union;

/** What is told of activities, and of what is counted of their kinds. */
public final class ActivityFacts {

    private ActivityFacts() {}

    /** The first revision of a kind of activity that has a ratio: sessions, participants of a population, coverage. */
    public static ActivityKindDefined dissemination(String root) {
        return new ActivityKindDefined(
                root,
                "dissemination",
                1,
                "Tuyên truyền, quán triệt",
                List.of(
                        new MeasureDefinition("sessions", "Số buổi", MeasureUnit.SESSION),
                        new MeasureDefinition("participants", "Số người tham gia", MeasureUnit.PERSON),
                        new MeasureDefinition("population", "Số người cần được tuyên truyền", MeasureUnit.PERSON)),
                List.of(new RatioDefinition("coverage", "Tỷ lệ được tuyên truyền", "participants", "population")),
                LocalDate.of(2017, 1, 1));
    }

    /** A kind of activity of which persons are counted, and nothing else. */
    public static ActivityKindDefined kind(String root, String kind, int revision, String name, String... measures) {
        return new ActivityKindDefined(
                root,
                kind,
                revision,
                name,
                Stream.of(measures)
                        .map(code -> new MeasureDefinition(code, "Số " + code, MeasureUnit.PERSON))
                        .toList(),
                null,
                LocalDate.of(2017, 1, 1));
    }

    /** An activity of an organization itself. */
    public static ActivityRecorded held(String organization, String kind, LocalDate on, MeasureAmount... amounts) {
        return new ActivityRecorded(
                UUID.randomUUID(), kind, organization, null, null, on, null, null, List.of(amounts));
    }

    /** An activity of a union, held by the decision of that date. */
    public static ActivityRecorded held(Union union, String kind, LocalDate on, MeasureAmount... amounts) {
        return new ActivityRecorded(
                UUID.randomUUID(),
                kind,
                union.organization(),
                union.id(),
                union.sector(),
                on,
                null,
                Facts.decision(on),
                List.of(amounts));
    }

    /** The activity, as one of the school year that began in that calendar year. */
    public static ActivityRecorded inSchoolYear(int schoolYear, ActivityRecorded held) {
        return new ActivityRecorded(
                held.activityId(),
                held.kind(),
                held.organizationCode(),
                held.unionId(),
                held.sector(),
                held.heldOn(),
                schoolYear,
                held.document(),
                held.amounts(),
                held.directiveId());
    }

    public static ActivityWithdrawn withdrawn(ActivityRecorded held) {
        return new ActivityWithdrawn(
                held.activityId(),
                held.kind(),
                held.organizationCode(),
                held.unionId(),
                held.sector(),
                held.heldOn(),
                held.schoolYear(),
                held.document(),
                held.amounts(),
                held.heldOn().plusDays(8),
                held.directiveId());
    }

    public static MeasureAmount amount(String measure, long amount) {
        return new MeasureAmount(measure, amount);
    }
}
