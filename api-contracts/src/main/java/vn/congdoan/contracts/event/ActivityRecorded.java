package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * An activity was held: a training, a dialogue, an agreement, a commendation.
 *
 * @param kind code of its kind
 * @param organizationCode the organization that held it, or that of the union that did
 * @param unionId absent where the organization itself held it
 * @param sector that of the union's enterprise; absent without one
 * @param heldOn the date by which it counts
 * @param schoolYear the calendar year in which the school year began that it counts in; absent where it counts in none
 * @param document that it was held or decided by; absent without one
 * @param amounts at least one
 * @param directiveId the directive that it carries out; absent where it names none
 */
public record ActivityRecorded(
        UUID activityId,
        String kind,
        String organizationCode,
        @Nullable UUID unionId,
        @Nullable Sector sector,
        LocalDate heldOn,
        @Nullable Integer schoolYear,
        @Nullable DocumentReference document,
        List<MeasureAmount> amounts,
        @Nullable UUID directiveId)
        implements SingleStreamEvent {

    public ActivityRecorded {
        amounts = List.copyOf(amounts);
    }

    /** One that names no directive. */
    public ActivityRecorded(
            UUID activityId,
            String kind,
            String organizationCode,
            @Nullable UUID unionId,
            @Nullable Sector sector,
            LocalDate heldOn,
            @Nullable Integer schoolYear,
            @Nullable DocumentReference document,
            List<MeasureAmount> amounts) {
        this(activityId, kind, organizationCode, unionId, sector, heldOn, schoolYear, document, amounts, null);
    }

    @Override
    public LocalDate occurredOn() {
        return heldOn;
    }
}
