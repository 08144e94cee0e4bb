package vn.congdoan.reporting.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.ActivityWithdrawn;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.MeasureAmount;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * How much of a measure an activity had.
 *
 * @param organization the code of the organization whose stream tells it
 * @param position of the event that tells it, in that stream
 * @param measure the code of the kind of activity, a point, and that of the measure
 * @param unionId absent where the organization itself held the activity
 * @param factDate the date by which the activity counts
 * @param schoolYear the calendar year in which the school year began that it counts in; absent where it counts in none
 * @param directiveId the directive that the activity carries out; absent where it names none
 * @param amount below 0 where it is taken back
 * @param activities what it adds to the number of activities: 1 in the first of the amounts of an activity, −1 in the
 *     first of those taken back, else 0
 */
public record ActivityAmount(
        String organization,
        long position,
        String measure,
        UUID activityId,
        @Nullable UUID unionId,
        @Nullable Sector sector,
        LocalDate factDate,
        @Nullable Integer schoolYear,
        @Nullable DocumentReference document,
        @Nullable UUID directiveId,
        long amount,
        int activities) {

    /** What an activity adds: an amount of each of its measures. */
    static List<ActivityAmount> added(Event event, ActivityRecorded recorded) {
        return of(event, recorded, 1);
    }

    /** What a withdrawal takes back, on the date and in the school year in which it counted. */
    static List<ActivityAmount> takenBack(Event event, ActivityWithdrawn withdrawn) {
        ActivityRecorded recorded = new ActivityRecorded(
                withdrawn.activityId(),
                withdrawn.kind(),
                withdrawn.organizationCode(),
                withdrawn.unionId(),
                withdrawn.sector(),
                withdrawn.heldOn(),
                withdrawn.schoolYear(),
                withdrawn.document(),
                withdrawn.amounts(),
                withdrawn.directiveId());
        return of(event, recorded, -1);
    }

    private static List<ActivityAmount> of(Event event, ActivityRecorded recorded, int sign) {
        List<ActivityAmount> amounts = new ArrayList<>();
        for (MeasureAmount each : recorded.amounts()) {
            amounts.add(new ActivityAmount(
                    event.organization(),
                    event.position(),
                    recorded.kind() + "." + each.measure(),
                    recorded.activityId(),
                    recorded.unionId(),
                    recorded.sector(),
                    recorded.heldOn(),
                    recorded.schoolYear(),
                    recorded.document(),
                    recorded.directiveId(),
                    sign * each.amount(),
                    amounts.isEmpty() ? sign : 0));
        }
        return amounts;
    }
}
