package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.CommitteeFormation;

/**
 * A committee came to lead a union; it ends the former one. The first of a grassroots union, a provisional one, comes
 * with its founding and is not told apart.
 *
 * @param organizationCode the organization that it leads, or that the union stood below on that date
 * @param unionId the grassroots union that it leads; absent where it leads the organization
 * @param firstYear the first calendar year of the term; absent of a provisional one
 * @param lastYear the last one, present where firstYear is
 * @param members how many it has, the chair and the vice chairs among them
 * @param viceChairs how many of them are vice chairs
 */
public record CommitteeFormed(
        UUID committeeId,
        String organizationCode,
        @Nullable UUID unionId,
        CommitteeFormation formation,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        LocalDate formedOn,
        DocumentReference decision,
        int members,
        int viceChairs)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return formedOn;
    }
}
