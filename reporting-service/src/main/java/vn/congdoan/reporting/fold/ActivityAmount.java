package vn.congdoan.reporting.fold;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.DocumentReference;
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
        int activities) {}
